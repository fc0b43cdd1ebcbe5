import Kernel
import SQLite
import Values

/// Parking, as it introduces itself to Kernel: made of its chapters.
public enum ParkingPart {
  public static let part: Part = {
    var part = Part(name: "parking", title: Phrase("Parking", "停车管理"))
    part.permissions = ParkingPermissions.all
    part.roles = ParkingRoles.all
    part.rowWords = ParkingRowWords.all
    part.secretColumns = ["parking_lot.card_key"]
    for chapter in chapters { chapter.add(to: &part) }
    return part
  }()

  private static let chapters: [PartChapter] = [ParkingGround.chapter, ParkingFeed.chapter, ParkingTariffs.chapter]
}
