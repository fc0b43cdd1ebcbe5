import FireSafety
import Kernel
import Terminal
import Values

/// The screens of hazards.
enum FireHazardScreens {
  static let chapter: FireScreenChapter = {
    var chapter = FireScreenChapter()
    chapter.add = { part in
      part.desks.append(
        ConsolePart.Desk(
          name: "fireTrend", title: HazardTrendScreen.title, about: HazardTrendScreen.about,
          permission: FirePermissions.see, open: { HazardTrendScreen($0) }))
      part.newAction["fireHazards"] = ReportHazard.name
      part.newLabel[ReportHazard.name] = Phrase("Report", "上报")
      part.defaults[ReportHazard.name] = ["grade": HazardGrade.g2.rawValue, "source": HazardSource.report.rawValue]
      part.defaults[CountersignHazard.name] = ["gone": "true"]
      part.defaults[ReinspectHazard.name] = ["gone": "true"]
      part.rowCommands["fireHazards"] = HazardCommands.rows
      let opened = part.opened
      part.opened = { kind, values, session, site in
        try opened(kind, values, session, site)
          .merging(HazardCommands.assignees(kind, values, session, site)) { first, _ in first }
      }
    }
    chapter.open = { row, surroundings in
      switch row.listing.name {
      case "fireHazards": hazard(row.text("number"), surroundings)
      case "fireHazardEvents": hazard(row.text("hazard"), surroundings)
      default: nil
      }
    }
    return chapter
  }()

  static func hazard(_ number: String?, _ surroundings: Surroundings) -> [Effect]? {
    number.map { [.push(HazardScreen(HazardNumber(unchecked: $0), surroundings))] }
  }
}
