import Values

/// What a line of the feed tells, by its type.
public enum FeedPayload: Sendable, Hashable {
  /// The plate and how sure the camera is of it, in hundredths, where it reads plates.
  case bay(BayCode?, isOccupied: Bool, Plate?, confidence: Int64?)
  case present(Bool)
  /// A double loop was crossed, from its first zone into its second, or back.
  case cross(isBack: Bool)
  case request(Request)
  case plate(Plate?)
  case payment(Payment)
  case query(card: String?, Plate?, BayCode?)
  case answer(command: Int64, isDone: Bool, String?)
  case fault(isFaulty: Bool, String?)
  case nothing

  /// What a lane asks for.
  public struct Request: Sendable, Hashable {
    public var card: String?
    public var plate: Plate?
    /// What the vehicle is, as tariffs name it.
    public var vehicle: String?
    /// Where the picture lies, and its SHA-256.
    public var image: String?
    public var imageDigest: String?

    public init() {}
  }

  /// What a kiosk or window took.
  public struct Payment: Sendable, Hashable {
    public var card: String?
    public var plate: Plate?
    public var fen: Int64
    public var channel: String
    /// The payment service's number.
    public var reference: String?
  }

  init(_ kind: EventKind, _ members: FeedMembers) throws(FeedFault) {
    switch kind {
    case .bayState:
      self = .bay(
        try members.optionalCode("bay", BayCode.self), isOccupied: try members.flag("occ"),
        try members.optionalPlate("plate"), confidence: try members.optionalInteger("conf", 0...100))
    case .loopPresent: self = .present(try members.flag("on"))
    case .loopCross:
      let direction = try members.word("dir", most: 8)
      guard direction == "in" || direction == "out" else {
        throw .wrong("dir", expected: Phrase("in or out", "in 或 out"))
      }
      self = .cross(isBack: direction == "out")
    case .gateRequest:
      var request = Request()
      request.card = try members.optionalText("card", most: 64)
      request.plate = try members.optionalPlate("plate")
      request.vehicle = try members.optionalText("class", most: 32)
      request.image = try members.optionalText("image", most: 512)
      request.imageDigest = try members.optionalDigest("sha256")
      self = .request(request)
    case .gatePass, .gateTailgate: self = .plate(try members.optionalPlate("plate"))
    case .pay:
      let card = try members.optionalText("card", most: 64)
      let plate = try members.optionalPlate("plate")
      guard card != nil || plate != nil else { throw .missing("card") }
      self = .payment(
        Payment(
          card: card, plate: plate, fen: try members.integer("fen", 1...100_000_000),
          channel: try members.optionalText("channel", most: 16) ?? "kiosk",
          reference: try members.optionalText("ref", most: 64)))
    case .finderQuery:
      let (card, plate, bay) = (
        try members.optionalText("card", most: 64), try members.optionalPlate("plate"),
        try members.optionalCode("bay", BayCode.self)
      )
      guard card != nil || plate != nil || bay != nil else { throw .missing("card") }
      self = .query(card: card, plate, bay)
    case .commandAnswer:
      self = .answer(
        command: try members.integer("cmd", 1...Int64.max), isDone: try members.flag("ok"),
        try members.optionalText("text", most: 200))
    case .deviceFault: self = .fault(isFaulty: try members.flag("on"), try members.optionalText("text", most: 200))
    case .loopPulse, .intercomCall, .heartbeat: self = .nothing
    }
  }

  /// The plate it tells, which is kept apart and erased after a time.
  public var plate: Plate? {
    switch self {
    case .bay(_, _, let plate, _), .plate(let plate), .query(_, let plate, _): plate
    case .request(let request): request.plate
    case .payment(let payment): payment.plate
    default: nil
    }
  }

  /// What is left beside the plate and the columns of the record, as JSON; nil where nothing is.
  var rest: JSON? {
    var members: [JSON.Member] = []
    func add(_ name: String, _ text: String?) {
      if let text { members.append(.init(name, .string(text))) }
    }
    switch self {
    case .bay(_, _, _, let confidence):
      if let confidence { members.append(.init("conf", .integer(confidence))) }
    case .request(let request):
      add("card", request.card)
      add("class", request.vehicle)
      add("image", request.image)
      add("sha256", request.imageDigest)
    case .payment(let payment):
      add("card", payment.card)
      add("channel", payment.channel)
      add("ref", payment.reference)
    case .query(let card, _, let bay):
      add("card", card)
      add("bay", bay?.text)
    case .answer(_, _, let text), .fault(_, let text): add("text", text)
    case .present, .cross, .plate, .nothing: break
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// The number the record keeps beside its type.
  var value: Int64? {
    switch self {
    case .bay(_, let isOccupied, _, _): isOccupied ? 1 : 0
    case .present(let isOn): isOn ? 1 : 0
    case .cross(let isBack): isBack ? -1 : 1
    case .payment(let payment): payment.fen
    case .answer(let command, _, _): command
    case .fault(let isFaulty, _): isFaulty ? 1 : 0
    case .request, .plate, .query, .nothing: nil
    }
  }
}
