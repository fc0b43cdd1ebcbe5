import Kernel
import Values

/// A device is in the register.
public struct DeviceRegistered: Outcome {
  public let code: DeviceCode

  init(code: DeviceCode) { self.code = code }

  public init(json: JSON) throws(OutcomeFault) { code = DeviceCode(unchecked: try json.string("device")) }

  public var json: JSON { ["device": code.json] }

  public var sentence: Phrase { Phrase("\(code) is registered.", "器材 \(code) 已登记。") }
}
