import Kernel
import SQLite
import Values

/// The office, as it introduces itself to Kernel: directives, rules, requests between departments. What every part leans on
/// (people, approvals, settings, the inbox) is Kernel's.
public enum OfficePart {
  public static let part: Part = {
    var part = Part(name: "office", title: Phrase("Office", "行政"))
    part.permissions = OfficePermissions.all
    part.roles = [
      RoleTemplate("staff", Phrase("Staff", "职员"), [OfficePermissions.use]),
      RoleTemplate(
        "department-head", Phrase("Department head", "部门负责人"),
        [
          OfficePermissions.use, OfficePermissions.direct, OfficePermissions.recordBreaches,
          OfficePermissions.handleRequests, OfficePermissions.oversee, KernelPermissions.decide,
          KernelPermissions.seePeople,
        ]),
      RoleTemplate(
        "office-manager", Phrase("Office manager", "办公室主任"),
        OfficePermissions.all + [
          KernelPermissions.decide, KernelPermissions.shareViews, KernelPermissions.seePeople,
          KernelPermissions.keepForms,
        ]),
    ]
    part.actions = [
      ActionKind(IssueDirective.self), ActionKind(AmendDirective.self), ActionKind(WithdrawDirective.self),
      ActionKind(CloseDirective.self), ActionKind(ReadDirective.self), ActionKind(GiveFeedback.self),
      ActionKind(CompleteDirective.self), ActionKind(CommentDirective.self), ActionKind(AskExtension.self),
      ActionKind(DecideExtension.self), ActionKind(NoteDelivery.self),
      ActionKind(RecordBreach.self), ActionKind(AnswerBreach.self), ActionKind(RevokeBreach.self),
      ActionKind(AddRule.self), ActionKind(ReviseRule.self), ActionKind(WithdrawRule.self),
      ActionKind(AcknowledgeRule.self),
      ActionKind(AddRequestCategory.self), ActionKind(ChangeRequestCategory.self), ActionKind(RaiseRequest.self),
      ActionKind(AcceptRequest.self), ActionKind(DeclineRequest.self), ActionKind(AssignRequest.self),
      ActionKind(BeginRequest.self), ActionKind(DeliverRequest.self), ActionKind(ConfirmRequest.self),
      ActionKind(ReopenRequest.self), ActionKind(WithdrawRequest.self),
    ]
    part.listings = [
      DirectiveListings.directives, DirectiveListings.recipients, BreachListings.breaches, RuleListings.rules,
      RuleListings.versions, RuleListings.readers, RequestListings.requests, RequestListings.events,
      RequestListings.categories, RequestListings.answers,
    ]
    part.searchable = ["directives", "requests", "rules"]
    part.settings = OfficeSettings.all
    part.migrations = [
      Migration("office-0001-directives", DirectiveSchema.directives),
      Migration("office-0002-requests", RequestSchema.requests),
      Migration("office-0003-forms", RequestSchema.forms),
    ]
    part.rowWords = OfficeRowWords.all
    part.checks = OfficeChecks.all + [RequestChecks.requests]
    part.figures = DirectiveFigureQueries.figures + RequestInboxQueries.figures
    part.inbox =
      DirectiveInboxQueries.sources + [BreachQueries.inbox, RuleQueries.inbox] + RequestInboxQueries.sources
    part.alerts = [DirectiveInboxQueries.alerts]
    part.arrival = DirectiveInboxQueries.arrival
    part.functions = OfficeFunctions.all
    part.demoPlan = OfficeDemo.plan
    return part
  }()
}
