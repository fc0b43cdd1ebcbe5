import CSQLite

extension Connection {
  /// A function of this connection's SQL that answers from its texts alone; NULL counts as an empty text.
  final class Function {
    let answer: ([String]) -> Value

    init(_ answer: @escaping ([String]) -> Value) { self.answer = answer }
  }

  /// Lets the SQL of this connection call a function of the program. The file itself never refers to it, so any other
  /// tool can read the file.
  ///
  /// - Parameter answer: called on the connection's thread with the arguments as texts; has to give the same answer
  ///   whenever it is given the same.
  public func define(_ name: String, _ answer: @escaping ([String]) -> Value) throws(DatabaseError) {
    let context = Unmanaged.passRetained(Function(answer)).toOpaque()
    let code = sqlite3_create_function_v2(
      handle, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, context,
      { call, count, arguments in
        guard let call, let data = sqlite3_user_data(call) else { return }
        let function = Unmanaged<Function>.fromOpaque(data).takeUnretainedValue()
        let texts = (0..<Int(count)).map { index -> String in
          guard let value = arguments?[index], let start = sqlite3_value_text(value) else { return "" }
          let length = Int(sqlite3_value_bytes(value))
          return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
        }
        switch function.answer(texts) {
        case .null, .blob: sqlite3_result_null(call)
        case .integer(let number): sqlite3_result_int64(call, number)
        case .text(let text): qm_result_text(call, text, Int32(clamping: text.utf8.count))
        }
      }, nil, nil, { data in if let data { Unmanaged<Function>.fromOpaque(data).release() } })
    guard code == SQLITE_OK else {
      throw DatabaseError(code: ResultCode(rawValue: code), message: "cannot define \(name)")
    }
  }
}
