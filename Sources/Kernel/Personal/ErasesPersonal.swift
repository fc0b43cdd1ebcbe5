/// An action that erases personal data: once it is done, the write-ahead log is folded into the file, so that no page of it
/// keeps what was erased. Where somebody is reading just then, the next such action, or the last program that closes the
/// file, does it.
protocol ErasesPersonal {}

extension EraseContact: ErasesPersonal {}
extension EraseExpired: ErasesPersonal {}
