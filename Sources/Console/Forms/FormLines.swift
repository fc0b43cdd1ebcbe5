import Kernel
import Terminal
import Values

/// Forms as lines of a page: what was answered, and what a version asks.
enum FormLines {
  /// Every item with its answer, under the form's title and version.
  static func filled(_ form: FilledForm, in language: Language) -> [Pager.Line] {
    var lines = [Pager.Line(Text.clean(form.heading.text(in: language)), role: .label)]
    for line in form.lines {
      let answer = Text.clean(line.answer.text(in: language))
      let isBad = line.value == .text("fail")
      lines.append(Pager.Line(Text.clean(line.item.title.text(in: language)), role: .dim, indent: 2))
      lines.append(Pager.Line(answer, role: isBad ? .error : .normal, indent: 4))
      if !line.remark.isEmpty {
        let remark = Text.clean(line.remark)
        lines.append(Pager.Line(Phrase("Remark: \(remark)", "备注：\(remark)").text(in: language), indent: 4))
      }
    }
    return lines
  }

  /// What an item asks, on a line and a half.
  static func item(_ item: FormItem, _ place: Int, in language: Language) -> [Pager.Line] {
    let head = "\(place). \(Text.clean(item.title.text(in: language)))" + (item.isRequired ? " *" : "")
    return [
      Pager.Line(head, indent: 2),
      Pager.Line(Text.clean(facts(of: item).text(in: language)), role: .dim, indent: 5),
    ]
  }

  /// Code, kind and what else narrows the answer, in words.
  static func facts(of item: FormItem) -> Phrase {
    var facts = [Phrase(verbatim: item.code.text), item.kind.label]
    if item.kind == .choice {
      facts.append(
        Phrase(
          item.words.map(\.label.english).joined(separator: ", "),
          item.words.map(\.label.chinese).joined(separator: "、")))
    }
    if let range = item.range {
      facts.append(range)
    } else if !item.unit.isEmpty {
      facts.append(Phrase(verbatim: item.unit))
    }
    if item.remark != .never { facts.append(Phrase("remark ", "备注") + item.remark.label) }
    if !item.basis.isEmpty { facts.append(Phrase(verbatim: item.basis)) }
    return facts.dropFirst().reduce(facts[0]) { $0 + Phrase("; ", "；") + $1 }
  }
}
