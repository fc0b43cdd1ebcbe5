import Kernel

/// Lines that wait to be performed together, in the order they came; what could not be read keeps its place.
struct LineBatch {
  enum Entry {
    case item(BatchItem, line: Int)
    case refused(any Refusal, line: Int)
  }

  private(set) var entries: [Entry] = []
  private var bytes = 0

  /// More bytes than this are not kept waiting, however few lines they are.
  private static let mostBytes = 4 * 1_048_576

  let mostLines: Int

  init(mostLines: Int) { self.mostLines = mostLines }

  var isEmpty: Bool { entries.isEmpty }
  var isFull: Bool { entries.count >= mostLines || bytes >= Self.mostBytes }

  /// Reads a line and puts it at the end; a line of spaces is nothing.
  mutating func append(_ piece: LineSplitter.Piece, on site: Site) throws {
    switch piece {
    case .tooLong(let number, _):
      entries.append(.refused(LineFault.tooLong(most: ActionRequest.mostBytes), line: number))
    case .line(let content, let number):
      guard content.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
      bytes += content.count
      do {
        let request = try ActionRequest(line: content)
        let action = try site.action(named: request.name, request.fields, version: request.version)
        entries.append(.item(BatchItem(action, key: request.key), line: number))
      } catch let refusal as any Refusal {
        entries.append(.refused(refusal, line: number))
      }
    }
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bytes = 0
  }
}
