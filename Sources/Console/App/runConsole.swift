import Terminal

/// Opens the screens on a terminal and runs until somebody leaves.
///
/// - Throws: `SiteFault` where the file cannot serve; the terminal is given back then as well.
public func runConsole(terminal: any TerminalDevice, options: ConsoleOptions) throws -> ConsoleEnd {
  let app: App
  do { app = try App(terminal: terminal, options: options) } catch {
    terminal.close()
    throw error
  }
  return app.run()
}
