/// An action that decides an approval: its audit row names it.
protocol ApprovalDecision {
  var approval: ApprovalID { get }
}
