import Values

extension FormItem {
  /// Reads an item from the members of a JSON object: the item as far as it could be read, and every fault.
  static func read(_ json: JSON) -> (item: FormItem, faults: [Fault]) {
    var item = FormItem()
    guard case .object(let members) = json else {
      return (item, [Fault("", Phrase("The item", "该项目"), .wrongType(expected: Phrase("a JSON object", "JSON 对象")))])
    }
    var faults = members.filter { member in !fields.contains { $0.name == member.name } }.map { member in
      let name = Text.clean(String(member.name.prefix(40)))
      return Fault(
        name, Phrase("\"\(name)\"", "“\(name)”"),
        .rule(
          code: "unknown",
          Phrase("is nothing an item of a form has; correct the name or leave it out", "不是表单项目可填的内容，请更正名称或删去")))
    }
    for field in fields {
      guard let value = members.first(where: { $0.name == field.name })?.value else { continue }
      do throws(FieldProblem) { try field.decode(value, &item) } catch {
        faults.append(Fault(field.name, field.label, error))
      }
    }
    return (item, faults.isEmpty ? item.faults() : faults)
  }

  /// Reads an item from the members of a JSON object.
  ///
  /// - Throws: every fault, by the names of the fields.
  public init(json: JSON) throws(InvalidAction) {
    let (item, faults) = Self.read(json)
    guard faults.isEmpty else { throw InvalidAction(faults: faults) }
    self = item
  }

  /// Checks an item that was made in code as strictly as one that came as JSON.
  func allFaults() -> [Fault] {
    var faults: [Fault] = []
    for field in Self.fields where field.name != "code" {
      do throws(FieldProblem) { try field.check(self) } catch { faults.append(Fault(field.name, field.label, error)) }
    }
    return faults.isEmpty ? self.faults() : faults
  }

  /// Code, kind, and whatever is not as in a blank item, in the order of `fields`.
  public var json: JSON {
    let blank = FormItem()
    return .object(
      Self.fields.compactMap { field in
        let value = field.encode(self)
        guard field.name == "code" || field.name == "kind" || value != field.encode(blank) else { return nil }
        return JSON.Member(field.name, value)
      })
  }
}
