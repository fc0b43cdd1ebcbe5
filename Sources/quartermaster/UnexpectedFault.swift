import Kernel
import Values

/// An error that no room has a word for: said without its text, which might hold what nobody should read.
struct UnexpectedFault: Refusal {
  var code: String { "unexpected" }

  var sentence: Phrase {
    Phrase(
      "The file could not be used; run \"verify\", and tell your administrator if it finds faults.",
      "无法使用该文件，请运行 verify 核验；如发现问题请告知管理员。")
  }
}
