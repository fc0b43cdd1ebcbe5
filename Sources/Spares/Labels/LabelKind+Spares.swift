import Kernel
import Values

extension LabelKind {
  /// Parts, by number or any code attached.
  public static let parts = LabelKind(
    "parts", Phrase("Part labels", "备件标签"), permission: SparesPermissions.see, listing: "stock",
    function: SparesFunctions.labelsName, find: { try LabelQueries.part(PartNumber(unchecked: $0), in: $1) },
    read: { try LabelQueries.part($0, in: $1) })

  public static let bins = LabelKind(
    "bins", Phrase("Bin labels", "货位标签"), permission: SparesPermissions.see, listing: "bins",
    function: SparesFunctions.labelsName, find: { try LabelQueries.bin(BinCode(unchecked: $0), in: $1) },
    read: { try LabelQueries.bin($0, in: $1) })
}
