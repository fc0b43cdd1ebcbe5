import Kernel
import SQLite
import Values

/// Lines of the board that chapters bring: what presses besides the rounds of the day, each of the viewer's units.
struct BoardFigure: Sendable {
  let read: @Sendable (Connection, Viewer) throws -> [PatrolBoard.Line]

  /// All chapters', in the order they are shown.
  static let all: [BoardFigure] = [
    PatrolBoardQueries.unsigned, PatrolBoardQueries.hazards, DeviceInboxQueries.board, ControlRoomInboxQueries.board,
  ]
}
