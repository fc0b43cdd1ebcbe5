import Kernel
import Values

/// A hazard as whoever finds it tells of it.
public struct HazardFound: Sendable {
  public var unit: UnitID
  /// A row of `fire_point`; nil where it is no patrol point.
  public var point: Int64?
  /// Empty where the point says it.
  public var place = ""
  /// The item of the checklist that failed.
  public var item: FormItemCode?
  public var text: String
  public var grade: HazardGrade
  public var source: HazardSource
  /// The round it was found in: `Hazards.closeRound` is asked when that ends.
  public var round: Int64?
  /// A row of `fire_device`.
  public var device: Int64?
  /// When it was seen; nil for now.
  public var observedAt: Instant?
  /// What was done on the spot; nil where nothing was.
  public var corrected: String?
  public var evidence = EvidencePaths.none
  /// The deadline an authority has set.
  public var due: Day?

  public init(_ text: String, in unit: UnitID, grade: HazardGrade, source: HazardSource) {
    self.text = text
    self.unit = unit
    self.grade = grade
    self.source = source
  }
}
