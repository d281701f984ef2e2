//! Checklists in a case.

dto! {
    /// A shipped or imported checklist.
    ChecklistLine { checklist: String, title: String, version: String, questions: u32 }
    /// All checklists.
    Checklists { checklists: Vec<ChecklistLine> }
    /// A checklist in a case, in a language.
    ChecklistIn { case: String, checklist: String, #[serde(default)] lang: Option<String> }
    /// A choice of a question.
    Choice { value: String, label: String }
    /// A question with its answer in the case.
    Question {
        name: String, number: String, section: String, kind: String, label: String, hint: String, choices: Vec<Choice>, required: bool, relevant: bool,
        evidence: Vec<String>, legal_ref: String, severity: String, finding_hint: String,
        answer: Option<String>, comment: String, answered_by: String, problem: Option<String>, conflict: bool,
    }
    /// The whole checklist as it stands.
    ChecklistShown { case: String, checklist: String, title: String, version: String, questions: Vec<Question>, answered: u32, asked: u32, mandatory_open: u32, complete: bool }
    /// Answers to record.
    AnswerIn { case: String, checklist: String, answers: Vec<Answer> }
    /// One answer; a "na" needs a comment.
    Answer { question: String, value: String, #[serde(default)] comment: String }
}
