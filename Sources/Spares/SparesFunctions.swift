import Kernel
import Values

/// What a site may switch off of the stores, and go on with the rest.
public enum SparesFunctions {
  /// Labels have neither action nor list of their own: who makes them asks for the function.
  public static let labelsName = "spares.labels"
  public static let equipmentName = "spares.equipment"

  static let all = [equipment, PartFunction("labels", Phrase("Labels", "打印标签"))]

  /// What was issued for equipment keeps its code, and can go on naming it.
  private static let equipment: PartFunction = {
    var function = PartFunction("equipment", Phrase("Equipment", "设备"))
    function.actions = [AddEquipment.name, SetEquipmentPart.name]
    function.listings = ["equipment", "equipmentParts"]
    function.imports = ["equipment", "equipmentParts"]
    return function
  }()
}
