import Kernel
import SQLite
import Values

/// Tariffs: what parking costs, as versions that somebody else approves.
enum ParkingTariffs {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.actions = [ActionKind(DraftTariff.self), ActionKind(PublishTariff.self), ActionKind(RetireTariff.self)]
    chapter.listings = [TariffListings.tariffs]
    chapter.migrations = [Migration("parking-0003-tariffs", TariffSchema.tariffs)]
    chapter.checks = [TariffChecks.files]
    return chapter
  }()
}
