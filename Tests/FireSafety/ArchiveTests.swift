import Core
import Glibc
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// B02-B04, B13-B18, B24, B30: the archive in six parts, approvals, situation sheets, the log of the person responsible.
@Suite struct ArchiveTests {
  let house: FireHouse

  init() throws { house = try FireHouse() }

  private func standing(_ unit: UnitID? = nil) throws -> ArchiveStanding {
    try #require(try ArchiveStanding.read(unit ?? house.hospital, as: house.fm, in: house.site))
  }

  private func state(_ title: String) throws -> String? {
    try standing().rows.first { $0.title.english == title }?.state
  }

  private func add(_ kind: FireDocumentKind, _ title: String = "Document", issued: Day? = nil) throws -> Int64 {
    _ = try house.site.perform(AddFireDocument(kind, of: house.hospital, title, issued: issued), as: house.fm)
    return try house.site.database.integer("SELECT max(id) FROM fire_document") ?? 0
  }

  private func rows(_ listing: Listing, _ filters: [String: JSON], as session: Session? = nil) throws -> [ListingRow] {
    var query = ListingQuery()
    query.filters = filters
    query.limit = 100
    return try house.site.page(listing, query, for: session ?? house.fm).rows
  }

  @Test("what is missing is named part by part; duties count for the persons (B13-B18)") func missing() throws {
    let all = try standing()
    #expect(Set(all.rows.map(\.part)) == Set(ArchivePart.allCases))
    #expect(all.rows(of: .plan).map(\.state) == ["missing"])
    // Responsible, manager and ward head are appointed.
    #expect(all.share(of: .persons).there == 3)
    #expect(try state("keeper of a key place") == "missing")
    _ = try house.site.perform(
      AppointToDuty(.keeper, of: house.hospital, account: nil, person: "Keeper", place: "Oxygen"), as: house.fm)
    #expect(try state("keeper of a key place") == "there")
    // No control room, no inpatients, no key unit: nothing of theirs is asked.
    var query = ListingQuery()
    query.filters = ["unit": .integer(house.township.rawValue)]
    query.limit = 100
    let asked = try house.site.page(ArchiveListings.archive, query, for: house.county).rows.map {
      $0.values[2].text ?? ""
    }
    #expect(!asked.contains("rule on control-room duty") && !asked.contains("ward or department head"))
    #expect(asked.contains("warning and emergency plan"))
  }

  @Test("a document counts once the person responsible has signed it; a new version is signed anew (B02)")
  func approval() throws {
    let plan = try add(.emergencyPlan, "Plan 2026")
    #expect(try state("warning and emergency plan") == "unapproved")
    #expect(
      try house.refusal(ApproveFireDocument(plan, pin: FireHouse.pin), as: house.admin) as? ArchiveRefusal
        == .notResponsible("Hospital"))
    #expect(
      try house.refusal(ApproveFireDocument(plan, pin: "0000"), as: house.resp)?.code
        == KernelRefusal.wrongSignature("resp").code)
    #expect(try house.site.overview(for: house.resp).items.contains { $0.title.english == "Approve Plan 2026" })
    _ = try house.site.perform(ApproveFireDocument(plan, pin: FireHouse.pin), as: house.resp)
    #expect(try state("warning and emergency plan") == "there")
    #expect(
      try house.refusal(ApproveFireDocument(plan, pin: FireHouse.pin), as: house.resp) as? FireRefusal
        == .signedAlready(.responsible))
    _ = try house.site.perform(ReviseFireDocument(plan, "Second edition"), as: house.fm)
    #expect(try state("warning and emergency plan") == "unapproved")
    _ = try house.site.perform(ApproveFireDocument(plan, pin: FireHouse.pin), as: house.resp)
    #expect(try standing().documents.map(\.version) == [2])
    #expect(try standing().documents.map(\.approvedBy) == ["RESP"])
    #expect(try rows(ArchiveListings.documents, ["state": "older"]).count == 1)
    #expect(try house.findings().isEmpty)
  }

  @Test("a review with nothing new keeps the contents and the files of the version before") func keepsFiles() throws {
    let folder = try TemporaryFolder()
    var add = AddFireDocument(.emergencyPlan, of: house.hospital, "Plan")
    add.text = "all out by stair A"
    add.evidence = EvidencePaths([try folder.write("plan.pdf", "plan")])
    _ = try house.site.perform(add, as: house.fm)
    let document = try #require(try house.site.database.integer("SELECT max(id) FROM fire_document"))
    func newest() throws -> [String] {
      let stored = try DocumentQueries.require(document, in: house.site.database)
      let files = try FireEvidenceQueries.all(
        FireChainKind.documentVersion.name, stored.versionID, in: house.site.database)
      return [stored.text] + files.map { String($0.path.split(separator: "/").last ?? "") }
    }
    _ = try house.site.perform(ReviseFireDocument(document), as: house.fm)
    #expect(try newest() == ["all out by stair A", "plan.pdf"])
    var other = ReviseFireDocument(document)
    other.evidence = EvidencePaths([try folder.write("second.pdf", "second")])
    _ = try house.site.perform(other, as: house.fm)
    #expect(try newest() == ["all out by stair A", "second.pdf"])
    #expect(try house.findings().isEmpty)
  }

  @Test("a review that is overdue is lacking, warned of 30 days ahead; one that changes nothing makes it current")
  func review() throws {
    let profile = try add(.profile, "Profile", issued: house.site.today.advanced(by: -340))
    #expect(try state("unit profile") == "there")
    #expect(try house.site.overview(for: house.fm).items.contains { $0.title.english == "Review Profile" })
    house.pass(minutes: 30 * 24 * 60)
    #expect(try state("unit profile") == "review")
    _ = try house.site.perform(ReviseFireDocument(profile), as: house.fm)
    #expect(try state("unit profile") == "there")
    _ = try house.site.perform(CloseFireDocument(profile), as: house.fm)
    #expect(try state("unit profile") == "missing")
    #expect(try house.refusal(ReviseFireDocument(profile), as: house.fm) as? ArchiveRefusal == .closed(profile))
    #expect(try house.refusal(ReviseFireDocument(99), as: house.fm) as? ArchiveRefusal == .unknownDocument(99))
    #expect(try house.refusal(CloseFireDocument(profile), as: house.fm) as? ArchiveRefusal == .closed(profile))
  }

  @Test("review days go by the calendar: the last day of a shorter month") func dates() throws {
    let day = try #require(Day(text: "2027-08-31"))
    #expect("\(ArchiveDates.later(day, months: 6))" == "2028-02-29")
    #expect("\(ArchiveDates.later(day, months: 12))" == "2028-08-31")
    #expect("\(ArchiveDates.later(day, months: 4))" == "2027-12-31")
  }

  @Test("nothing is dated ahead; files that are gone are named by verify (B45)") func evidence() throws {
    let tomorrow = house.site.today.advanced(by: 1)
    #expect(
      try house.refusal(AddFireDocument(.profile, of: house.hospital, "P", issued: tomorrow), as: house.fm)
        as? ArchiveRefusal == .future(tomorrow))
    let folder = try TemporaryFolder()
    let path = folder.path + "/plan.txt"
    try TemporaryFolder.write(Array("plan".utf8), to: path)
    var action = AddFireDocument(.emergencyPlan, of: house.hospital, "Plan")
    action.evidence = EvidencePaths([path])
    _ = try house.site.perform(action, as: house.fm)
    #expect(try standing().documents.map(\.files) == [1])
    #expect(try house.findings().isEmpty)
    unlink(path)
    #expect(try house.findings().map(\.check) == ["fireEvidence"])
  }

  @Test("the person responsible gets a sheet with the figures of that day and signs it; nobody else can (B03)")
  func situation() throws {
    _ = try house.site.perform(ReportSituation(house.hospital, "Lift doors jam"), as: house.fm)
    let lines = try #require(try SituationQueries.find(1, in: house.site.database)).lines
    #expect(lines.contains { $0.0.english == "Archive: there, of those required" && $0.1 == "5/31" }, "\(lines)")
    #expect(
      try house.site.overview(for: house.resp).items.contains { $0.title.english.hasPrefix("Read and acknowledge") })
    #expect(
      try house.refusal(AcknowledgeSituation(1, pin: FireHouse.pin), as: house.admin) as? ArchiveRefusal
        == .notResponsible("Hospital"))
    _ = try house.site.perform(AcknowledgeSituation(1, pin: FireHouse.pin), as: house.resp)
    #expect(try rows(ArchiveListings.situations, ["read": true]).count == 1)
    #expect(
      try house.refusal(AcknowledgeSituation(7, pin: FireHouse.pin), as: house.resp) as? ArchiveRefusal
        == .unknownSituation(7))
    let sheet = try ArchiveSheets.situation.read("1", house.resp, house.site).text(in: .chinese)
    #expect(sheet.contains("消防安全责任人") && sheet.contains("RESP") && sheet.contains("Lift doors jam"))
    #expect(throws: SheetRefusal.self) { try ArchiveSheets.situation.read("1", house.tpat, house.site) }
    #expect(try house.findings().isEmpty)
  }

  @Test("a unit nobody answers for gets no sheet (B01)") func nobody() throws {
    let appointment = try #require(
      try house.site.database.integer("SELECT id FROM fire_appointment WHERE duty = 'responsible' LIMIT 1"))
    house.pass(minutes: 2 * 24 * 60)
    _ = try house.site.perform(EndDuty(appointment, until: house.site.today.advanced(by: -1)), as: house.fm)
    #expect(
      try house.refusal(ReportSituation(house.hospital, "x"), as: house.fm) as? FireRefusal == .noResponsible)
  }

  @Test("what the person responsible did is logged under that person, late entries marked (B04)") func leadership()
    throws
  {
    let log = LogLeadership(.decision, of: house.hospital, "Closed the east store")
    #expect(try house.refusal(log, as: house.admin) as? ArchiveRefusal == .notResponsible("Hospital"))
    _ = try house.site.perform(log, as: house.resp)
    let early = LogLeadership(
      .inspection, of: house.hospital, "Walked the wards", on: house.site.today.advanced(by: -3))
    let answer = try house.site.perform(early, as: house.resp)
    #expect(answer.outcome?.sentence.chinese.contains("补录") == true)
    #expect(try rows(ArchiveListings.leadership, [:]).map { $0.values[4].text } == ["late", ""])
    let ahead = house.site.today.advanced(by: 1)
    #expect(
      try house.refusal(LogLeadership(.budget, of: house.hospital, "x", on: ahead), as: house.resp) as? ArchiveRefusal
        == .future(ahead))
    try house.site.database.execute(
      "DROP TRIGGER fire_leader_log_no_update; UPDATE fire_leader_log SET text = 'nothing' WHERE id = 1")
    #expect(try house.findings().contains { $0.check == "fireChain" && $0.table == "fire_leader_log" })
  }

  @Test("the index prints the six parts with what is lacking and the head of the chain (B43)") func index() throws {
    _ = try add(.keyPlace, "Oxygen station")
    let sheet = try ArchiveSheets.index.read("\(house.hospital.rawValue)", house.fm, house.site)
    let head = try #require(try FireChain.head(on: house.site.today, in: house.site.database))
    let text = sheet.text(in: .chinese).filter { $0 != "\n" && $0 != " " }
    for part in ["1 单位概况和重点部位", "6 隐患及整改记录", "缺项", "预警和应急处置预案（缺失）", "Oxygen", head.short, "RESP"] {
      #expect(text.contains(part.filter { $0 != " " }), "\(part)")
    }
    #expect(sheet.html(in: .english).contains("Index of the fire archive"))
    #expect(throws: SheetRefusal.self) {
      try ArchiveSheets.index.read("\(house.hospital.rawValue)", house.tpat, house.site)
    }
  }

  @Test("whoever sees one unit sees that unit's archive only") func sight() throws {
    #expect(
      Set(try rows(ArchiveListings.archive, [:], as: house.tpat).map { $0.values[6].integer }) == [
        house.township.rawValue
      ])
    let figure = try house.site.figures(for: house.tpat).first { $0.figure.name == "fireArchiveLacking" }
    #expect(figure?.value == Int64(try rows(ArchiveListings.archive, ["lacking": true], as: house.tpat).count))
  }
}
