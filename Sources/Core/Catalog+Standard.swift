import FireSafety
import Kernel
import Office
import Parking
import Spares

extension Catalog {
  /// All parts of the program, in the order their menus show them.
  public static let standard = Catalog([SparesPart.part, FirePart.part, ParkingPart.part, OfficePart.part])
}
