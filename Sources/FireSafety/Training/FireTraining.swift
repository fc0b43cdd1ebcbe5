import Kernel
import SQLite
import Values

/// Training, drills and spot questions, with what was measured (B05, B28).
enum FireTraining {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.actions = [
      ActionKind(RecordTraining.self), ActionKind(RecordDrill.self), ActionKind(CloseImprovement.self),
      ActionKind(RecordSpotQuestion.self),
    ]
    chapter.listings = [
      ReadinessListing.readiness, TrainingListings.trainings, TrainingListings.people, TrainingListings.drills,
      TrainingListings.improvements, TrainingListings.spotQuestions,
    ]
    chapter.migrations = [Migration("fire-0007-training", TrainingSchema.training)]
    chapter.inbox = TrainingInboxQueries.inbox
    chapter.figures = TrainingInboxQueries.figures
    chapter.becomeFunction("training", Phrase("Training and drills", "消防培训与演练"))
    return chapter
  }()
}
