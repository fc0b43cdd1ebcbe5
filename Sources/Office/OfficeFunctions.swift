import Kernel
import Values

/// What a site may switch off of the office, and go on with the rest.
enum OfficeFunctions {
  static let all = [breaches, rules, requests]

  private static let breaches: PartFunction = {
    var function = PartFunction("breaches", Phrase("Breaches", "违令记录"))
    function.actions = [RecordBreach.name, AnswerBreach.name, RevokeBreach.name]
    function.listings = ["breaches"]
    function.permissions = [OfficePermissions.recordBreaches.name]
    function.settings = [OfficeSettings.breachNumber.name]
    return function
  }()

  private static let rules: PartFunction = {
    var function = PartFunction("rules", Phrase("Rules", "规章制度"))
    function.actions = [AddRule.name, ReviseRule.name, WithdrawRule.name, AcknowledgeRule.name]
    function.listings = ["rules", "ruleVersions", "ruleReadings"]
    function.permissions = [OfficePermissions.keepRules.name]
    return function
  }()

  private static let requests: PartFunction = {
    var function = PartFunction("requests", Phrase("Service requests", "服务申请"))
    function.actions = [
      AddRequestCategory.name, ChangeRequestCategory.name, RaiseRequest.name, AcceptRequest.name, DeclineRequest.name,
      AssignRequest.name, BeginRequest.name, DeliverRequest.name, ConfirmRequest.name, ReopenRequest.name,
      WithdrawRequest.name,
    ]
    function.listings = ["requests", "requestEvents", "requestCategories", "requestAnswers"]
    function.permissions = [OfficePermissions.handleRequests.name]
    function.settings = [OfficeSettings.requestNumber.name]
    function.figures = Set(RequestInboxQueries.figures.map(\.name))
    return function
  }()
}
