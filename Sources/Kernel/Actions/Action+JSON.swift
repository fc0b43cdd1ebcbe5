import Values

extension Action {
  /// Reads an action from the members of a JSON object: every fault at once.
  public init(json: JSON) throws(InvalidAction) {
    guard case .object(let members) = json else {
      throw InvalidAction(faults: [
        Fault("", Self.title, .wrongType(expected: Phrase("a JSON object", "JSON 对象")))
      ])
    }
    self.init()
    var faults: [Fault] = []
    let fields = Self.fields
    for member in members where !fields.contains(where: { $0.name == member.name }) {
      faults.append(Fault(Self.shown(member.name), Phrase(verbatim: Self.shown(member.name)), .unknown))
    }
    for field in fields {
      do throws(FieldProblem) {
        if let value = members.first(where: { $0.name == field.name })?.value {
          try field.decode(value, &self)
        } else {
          try field.check(self)
        }
      } catch {
        faults.append(Fault(field.name, field.label, error))
      }
    }
    guard faults.isEmpty else { throw InvalidAction(faults: faults) }
    faults = validate()
    guard faults.isEmpty else { throw InvalidAction(faults: faults) }
  }

  /// Checks an action that was made in code as strictly as one that came as JSON.
  public func check() throws(InvalidAction) {
    var faults: [Fault] = []
    for field in Self.fields {
      do throws(FieldProblem) { try field.check(self) } catch {
        faults.append(Fault(field.name, field.label, error))
      }
    }
    if faults.isEmpty { faults = validate() }
    guard faults.isEmpty else { throw InvalidAction(faults: faults) }
  }

  /// The members in the order of `fields`, without secrets; `personal` says what stands for a personal value.
  public func json(personal: (Field<Self>, JSON) throws -> JSON) rethrows -> JSON {
    var members: [JSON.Member] = []
    members.reserveCapacity(Self.fields.count)
    for field in Self.fields where !field.isSecret {
      let value = field.encode(self)
      if value == .null { continue }
      members.append(JSON.Member(field.name, field.isPersonal ? try personal(field, value) : value))
    }
    return .object(members)
  }

  /// A name from outside, short enough for a sentence and without control characters.
  private static func shown(_ name: String) -> String {
    Text.clean(String(name.prefix(40)))
  }
}
