import Kernel
import Values

/// What is refused about service requests, as facts.
public enum RequestRefusal: Refusal, Hashable {
  case unknown(RequestNumber)
  case unknownCategory(RequestCategoryCode)
  case categoryTaken(RequestCategoryCode)
  case categoryClosed(RequestCategoryCode)
  case notNow(RequestNumber, RequestStep, state: RequestState)
  case notHandler(RequestNumber)
  case notAllowed(RequestNumber)
  case notAssignee(RequestNumber)
  case notRequester(RequestNumber)
  case ownRequest(RequestNumber)
  case assigneeAsked(RequestNumber)
  case outsideDepartment(String)

  public var code: String {
    let word =
      switch self {
      case .unknown: "unknown"
      case .unknownCategory: "unknownCategory"
      case .categoryTaken: "categoryTaken"
      case .categoryClosed: "categoryClosed"
      case .notNow: "notNow"
      case .notHandler: "notHandler"
      case .notAllowed: "notAllowed"
      case .notAssignee: "notAssignee"
      case .notRequester: "notRequester"
      case .ownRequest: "ownRequest"
      case .assigneeAsked: "assigneeAsked"
      case .outsideDepartment: "outsideDepartment"
      }
    return "office.request." + word
  }

  public var facts: JSON {
    switch self {
    case .unknown(let number), .notHandler(let number), .notAllowed(let number), .notAssignee(let number),
      .notRequester(let number),
      .ownRequest(let number):
      ["request": number.json]
    case .assigneeAsked(let number): ["request": number.json, "person": .bool(true)]
    case .unknownCategory(let code), .categoryTaken(let code), .categoryClosed(let code): ["service": code.json]
    case .notNow(let number, let step, let state):
      ["request": number.json, "step": .string(step.rawValue), "state": state.json]
    case .outsideDepartment(let name): ["person": .string(name)]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknown(let number): Phrase("There is no request \(number) that you may see.", "没有您可查看的服务申请 \(number)。")
    case .unknownCategory(let code):
      Phrase("There is no service \(code); choose one of the list.", "没有服务类别“\(code)”，请从列表选择。")
    case .categoryTaken(let code):
      Phrase(
        "There is already a service \(code); change that one, or choose another code.", "服务类别 \(code) 已存在，请修改该类别或换一个代码。"
      )
    case .categoryClosed(let code):
      Phrase("Service \(code) is not offered any more; choose another.", "服务类别 \(code) 已停用，请另选。")
    case .notNow(let number, let step, let state):
      Phrase(
        "\(number) is \(state.label.english): you cannot \(step.label.english) it now.",
        "\(number) 当前为“\(state.label.chinese)”，不能\(step.label.chinese)。")
    case .notHandler(let number):
      Phrase("\(number) is for another department to handle.", "\(number) 由其他部门办理。")
    case .notAllowed(let number):
      Phrase(
        "You may not handle \(number): it needs the permission \"\(OfficePermissions.handleRequests.title.english)\" for the department.",
        "您不能办理 \(number)：须有该部门的“\(OfficePermissions.handleRequests.title.chinese)”权限。")
    case .notAssignee(let number): Phrase("\(number) is not assigned to you.", "\(number) 未派给您。")
    case .notRequester(let number): Phrase("Only whoever raised \(number) can do this.", "只有 \(number) 的提出人可以执行此操作。")
    case .ownRequest(let number):
      Phrase("You raised \(number) yourself; somebody else has to decide it.", "\(number) 是您提出的，须由他人办理。")
    case .assigneeAsked(let number):
      Phrase(
        "Whoever raised \(number) confirms it, so somebody else has to do the work.", "\(number) 由提出人确认，请派给其他人。")
    case .outsideDepartment(let name):
      Phrase("\(name) does not belong to the department; choose somebody of it.", "\(name) 不属于该部门，请选择部门内人员。")
    }
  }
}
