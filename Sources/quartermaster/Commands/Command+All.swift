extension Command {
  /// Every command, in the order of help.
  static let all: [Command] =
    [
      DemoCommand.command, InitCommand.command, DoCommand.command, ActionsCommand.command, ReportCommand.command,
      ReportsCommand.command, ImportCommand.command, ExportCommand.command,
    ] + LookUpCommands.all + [
      SlipCommand.command, SheetCommand.command, LabelsCommand.command, VerifyCommand.command,
      EraseExpiredCommand.command, FeedCommand.command, QuoteCommand.command,
      BackupCommand.command, RestoreCommand.command, BundleCommand.command, LoginCommand.command,
      KeysCommand.command, HelpCommand.command, VersionCommand.command,
    ]
}
