/// Why a test could not be set up.
public enum SupportFault: Error {
  case system(String, Int32)
  case timeout(waitingFor: String, seen: String)
  case ended(waitingFor: String, seen: String)
}
