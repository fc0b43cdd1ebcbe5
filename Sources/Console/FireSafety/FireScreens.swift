import FireSafety
import Kernel
import Terminal
import Values

/// The screens of fire safety, chapter by chapter.
enum FireScreens {
  static let part: ConsolePart = {
    var part = ConsolePart(name: "fire")
    for chapter in chapters { chapter.add(to: &part) }
    let all = chapters
    part.open = { row, surroundings in all.lazy.compactMap { $0.open(row, surroundings) }.first }
    return part
  }()

  private static let chapters: [FireScreenChapter] = [
    FireGroundScreens.chapter,
    FireHazardScreens.chapter,
    FireEquipmentScreens.chapter,
    AssessmentScreens.chapter,
  ]
}
