import Core
import Kernel
import Values

/// Erases what is past its retention: for cron, and for whoever wants to see first what would go.
enum EraseExpiredCommand {
  static let command = Command(
    name: "erase-expired", usage: ["erase-expired [--preview]"],
    summary: Phrase("erases personal data past its retention", "清除超过保存期限的个人信息"),
    details: [
      Phrase(
        "It does the action personal.eraseExpired until nothing is left, then folds the write-ahead log into the file.",
        "反复执行 personal.eraseExpired 直至清除完毕，然后将预写日志并入文件。")
    ],
    options: [OptionSpec("preview", "lists what would go, and erases nothing", "只列出将要清除的内容，不清除")]
  ) { invocation in
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    if invocation.arguments.has("preview") { return try preview(site, session, invocation) }
    var erased: Int64 = 0
    while true {
      guard let outcome = try site.perform(EraseExpired(), as: session).outcome else { break }
      erased += outcome.count
      guard !outcome.isAll else { break }
    }
    try invocation.print(PersonalErased(count: erased, isAll: true).sentence)
    if try !site.foldLog() {
      invocation.remark(
        Phrase(
          "Somebody is reading: what was erased leaves the write-ahead log when they have finished and this runs again.",
          "有人正在读取：预写日志中的内容将在其结束后再次执行时清除。"))
    }
    return .done
  }

  private static func preview(_ site: Site, _ session: Session, _ invocation: Invocation) throws -> ExitStatus {
    let listing = try site.listing("expiredPersonal")
    let count = try site.count(listing, ListingQuery(), for: session)
    var query = ListingQuery()
    query.limit = ListingQuery.mostRows
    var output = LookUpOutput(invocation, timeZone: site.timeZone)
    try output.section("expired", listing, try site.page(listing, query, for: session).rows)
    try output.finish()
    invocation.remark(Phrase("\(count) would be erased.", "将清除 \(count) 项。"))
    return .done
  }
}
