import Kernel
import SQLite
import Values

/// Fire safety, as it introduces itself to Kernel: made of its chapters.
public enum FirePart {
  public static let part: Part = {
    var part = Part(name: "fire", title: Phrase("Fire safety", "消防安全"))
    part.permissions = FirePermissions.all
    part.roles = FireRoles.all
    part.rowWords = FireRowWords.all
    part.migrations = [Migration("fire-0001-ground", FireSchema.ground)]
    for chapter in chapters { chapter.add(to: &part) }
    part.checks.append(FireChain.check)
    part.arrival = FireKeepUp.arrival
    part.demoPlan = FireDemo.plan
    return part
  }()

  private static let chapters: [PartChapter] = [
    FireGround.chapter, FirePatrols.chapter, FireHazards.chapter, FireEquipment.chapter, ControlRoom.chapter,
    FireArchive.chapter, FireTraining.chapter, FireAssessment.chapter, FireCounty.chapter,
  ]
}
