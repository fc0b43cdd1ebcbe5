import Kernel
import Spares
import Terminal
import Values

extension ScanDeskScreen {
  /// What came in and waits for its turn: while one thing is asked about, nothing behind it is lost or out of order.
  enum Waiting: Sendable, Hashable {
    /// A code, with the moment it came: whether a scanner stuttered does not depend on how long an answer took. One that
    /// was answered for is not asked about as a stutter.
    case code(String, at: MonotonicTime, isSure: Bool = false)
    /// What was typed and ended with Enter: a quantity, or a code.
    case typed(String, at: MonotonicTime)
    /// Enter on the empty field.
    case post(at: MonotonicTime)

    var name: Phrase {
      switch self {
      case .code(let text, _, _), .typed(let text, _): Phrase(verbatim: Text.clean(text))
      case .post: Phrase(verbatim: "Enter")
      }
    }

    /// When it came.
    var at: MonotonicTime {
      switch self {
      case .code(_, let at, _), .typed(_, let at), .post(let at): at
      }
    }

    var isBlank: Bool {
      switch self {
      case .code(let text, _, _), .typed(let text, _): text.allSatisfy { $0 == " " }
      case .post: false
      }
    }
  }

  /// A part was left out: what came behind it in the same burst was meant for it, and goes with it. Both are said.
  ///
  /// - Parameters:
  ///   - kept: the part that stays on the desk.
  ///   - asked: when it was asked about.
  mutating func leaveOut(_ code: String, keeping kept: PartNumber? = nil, askedAt asked: MonotonicTime) -> [Effect] {
    var last = asked
    let gone = waiting.prefix { next in
      defer { last = next.at }
      return next.at.since(last) <= App.burstGap
    }
    waiting.removeFirst(gone.count)
    // The next Enter may still be meant for the part that was left out.
    leftOut = code
    guard kept != nil || !gone.isEmpty else { return [] }
    let stays = kept.map { Phrase("\($0) stays on the desk; ", "保留 \($0)，") } ?? Phrase("", "")
    let english = gone.map(\.name.english).joined(separator: ", ")
    let chinese = gone.map(\.name.chinese).joined(separator: "、")
    let behind =
      gone.isEmpty
      ? Phrase("", "") : Phrase(", and what came with it: \(english)", "，随后的内容一并略去：\(chinese)")
    return [.say(.info(stays + Phrase("\(code) was left out", "未录入 \(code)") + behind))]
  }

  /// Puts what came behind what waits; the first that may goes on at the end of the event.
  mutating func line(up new: [Waiting]) -> [Effect] {
    waiting += new.filter { !$0.isBlank }
    guard isAsking, !waiting.isEmpty else { return [] }
    let english = waiting.map(\.name.english).joined(separator: ", ")
    let chinese = waiting.map(\.name.chinese).joined(separator: "、")
    return [.say(.info(Phrase("waits for the answer: \(english)", "回答之后继续：\(chinese)")))]
  }

  /// What a question was answered with goes before everything that waits.
  mutating func putFirst(_ code: String) {
    waiting.insert(.code(code, at: surroundings.now, isSure: true), at: 0)
  }

  /// What comes after a code that has to be asked about waits for the answer, or for the screen it opened to be left.
  mutating func lookUpNext() -> [Effect] {
    var effects: [Effect] = []
    while looking == nil, !isAsking, !isAway, posting == nil, !waiting.isEmpty {
      let next = waiting.removeFirst()
      switch next {
      case .post: effects += postNext()
      case .code(let text, let at, _):
        if let reply = desk.take(answer: text) {
          effects += answer(reply) + propose()
        } else {
          effects.append(find(text, at: at, as: next))
        }
      case .typed(let text, let at):
        if let reply = desk.take(typed: text) {
          // A number that was refused has been put right.
          if let refused = leftOut, desk.refuse(number: refused) != nil { leftOut = nil }
          effects += answer(reply) + propose()
        } else {
          effects.append(find(text, at: at, as: .code(text, at: at)))
        }
      }
    }
    return effects
  }

  private mutating func find(_ text: String, at: MonotonicTime, as code: Waiting) -> Effect {
    let ticket = tickets.next()
    looking = (ticket, code)
    let part = desk.card?.number
    return .read(Job(ticket) { desk in try ScanDesk.Code.find(text, of: part, in: desk.site) as ScanDesk.Code? })
  }

  /// Enter posts, but not where it may have been meant for a part that was left out.
  private mutating func postNext() -> [Effect] {
    guard let code = leftOut else { return post() }
    leftOut = nil
    return [
      .beep,
      .say(
        .warning(
          Phrase(
            "Not posted: \(code) before it was left out. Look at the desk, then Enter.",
            "未过账：前面的 \(code) 未录入。请核对后再按 Enter。"))),
    ]
  }
}
