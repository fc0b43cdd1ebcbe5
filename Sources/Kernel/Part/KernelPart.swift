import SQLite
import Values

/// What all parts share, as a part of its own: accounts, roles, approvals, settings, the audit trail.
enum KernelPart {
  static let part: Part = {
    var part = Part(name: "kernel", title: Phrase("Site", "站点"))
    part.permissions = KernelPermissions.all
    part.roles = [
      RoleTemplate("auditor", Phrase("Auditor", "审计员"), [KernelPermissions.seeAudit])
    ]
    part.actions = [
      ActionKind(OpenAccount.self), ActionKind(CloseAccount.self), ActionKind(ChangeOwnPIN.self),
      ActionKind(ResetPIN.self), ActionKind(EraseContact.self), ActionKind(DefineRole.self), ActionKind(GrantRole.self),
      ActionKind(RevokeRole.self), ActionKind(RevokeGrant.self), ActionKind(ChangeGrant.self),
      ActionKind(ChangeAccount.self), ActionKind(ReopenAccount.self), ActionKind(UnlockAccount.self),
      ActionKind(AddBadge.self), ActionKind(RevokeBadge.self),
      ActionKind(AddUnit.self), ActionKind(RenameUnit.self), ActionKind(MoveUnit.self), ActionKind(CloseUnit.self),
      ActionKind(ReopenUnit.self),
      ActionKind(AddPost.self), ActionKind(ClosePost.self), ActionKind(AppointToPost.self),
      ActionKind(DismissFromPost.self), ActionKind(ChangeSetting.self), ActionKind(DecideApproval.self),
      ActionKind(WithdrawApproval.self), ActionKind(SetCalendarDays.self),
      ActionKind(SetPreference.self), ActionKind(SaveView.self), ActionKind(DeleteView.self),
      ActionKind(RevealPersonal.self), ActionKind(EraseExpired.self),
      ActionKind(AddBundleKey.self), ActionKind(RevokeBundleKey.self),
      ActionKind(PublishForm.self), ActionKind(RetireForm.self),
    ]
    part.ownActions = [
      ActionKind(RecordBackup.self), ActionKind(RecordBackupState.self), ActionKind(RecordBundleSent.self),
      ActionKind(AcceptBundle.self),
    ]
    part.listings = KernelListings.all
    part.imports = [CalendarImport.kind]
    part.settings = KernelSettings.all
    part.retention = PersonalRetention.rules
    part.migrations = KernelSchema.migrations
    part.derivedTables = ["audit"]
    part.bulkTables = ["bundle_row", "bundle_total"]
    part.personalColumns = ["personal.value", "personal.salt"]
    part.secretColumns = ["account.pin_hash", "bundle_key.secret"]
    part.rowWords = KernelRowWords.all
    part.checks = KernelChecks.all + BundleChecks.all + FormChecks.all
    part.searchable = ["accounts", "people", "units"]
    part.inbox = [
      InboxSource(
        Phrase("Approvals waiting", "待审批"), listing: "approvals", filters: ["state": "waiting"],
        permission: KernelPermissions.decide,
        count: { try ApprovalQueries.countWaiting(for: $1, in: $0) },
        items: { try ApprovalQueries.waiting(for: $1, most: $2, in: $0) }),
      BackupAge.inbox,
    ]
    part.figures = KernelFigures.all + [BackupAge.figure]
    part.bundles = [PeopleBundle.kind]
    part.demo = {
      try PeopleDemo.fill(&$0)
      try BundleDemo.fill(&$0)
    }
    return part
  }()
}
