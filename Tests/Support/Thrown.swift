/// What a body throws, or nil: for bodies that expect things of their own.
public func thrown<Result>(_ body: () throws -> Result) -> (any Error)? {
  do {
    _ = try body()
    return nil
  } catch { return error }
}
