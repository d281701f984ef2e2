//! Parameter packages of the risk engine, drafts of them, what-ifs and proposals.

use super::reference::ReferencePerson;

dto! {
    /// What is wrong with a package: `code` as in the text `parameters-fault-…`; `refuses` = the package cannot be used.
    ParameterFault { line: u32, code: String, about: String, found: String, expected: String, refuses: bool, sentence: String }
    /// A gain that others measured and this package adopted.
    AdoptedGain { proposal: String, by: String, office: String, changes: String, gain: String }
    /// A package: `level` template, national, region or case; `state` shipped, approved, draft, submitted, returned or damaged. `sha256` of its canonical text.
    ParameterPackage {
        id: String, level: String, region: String, case_no: String, base: String, sha256: String, state: String,
        valid_from: Option<String>, valid_to: Option<String>, in_force: bool, note: String, loaded_at: String,
        author: Option<ReferencePerson>, approver: Option<ReferencePerson>, changes: u32, adopted: Vec<AdoptedGain>,
    }
    /// Packages, bases before what builds on them.
    ParameterPackages { packages: Vec<ParameterPackage>, today: String }
    /// A package by its id, a draft by its name or id, or the path of a TOML file.
    ParameterIn { package: String }
    /// A value after merging: `kind` number, switch, text or list; `from` = id of the package that sets it, empty for the indicator's default; `own` = this package sets it.
    ParameterSetting { path: String, value: String, from: String, level: String, own: bool, kind: String, least: Option<String>, most: Option<String>, about: String }
    /// An indicator in the editor: `built` = this program computes it.
    ParameterIndicator { indicator: String, title: String, rationale: String, legal_basis: String, built: bool, note: String, settings: Vec<ParameterSetting> }
    /// A package with every value after merging.
    ParameterShown { package: ParameterPackage, chain: Vec<String>, common: Vec<ParameterSetting>, indicators: Vec<ParameterIndicator>, faults: Vec<ParameterFault>, text: String }
    /// Check a TOML file, a package or a draft without taking it in.
    ParameterChecked { ok: bool, id: String, faults: Vec<ParameterFault> }
    /// Two packages side by side.
    ParameterDiffIn { first: String, second: String }
    /// A value that differs: each side with the package that sets it.
    ParameterDifference { path: String, indicator: String, title: String, first: String, first_from: String, first_level: String, second: String, second_from: String, second_level: String }
    /// What differs after merging; `same` counts the values that do not.
    ParameterDiff { first: ParameterPackage, second: ParameterPackage, differences: Vec<ParameterDifference>, same: u32 }
    /// Write an approved package as a signed file, or any package as TOML when the path ends so.
    ParameterExportIn { package: String, path: String }
    /// Take in a signed file: a package of two people, or the draft of another person. `trust` names the fingerprint of its signer.
    ParameterLoadIn { path: String, #[serde(default)] trust: Option<String> }
    /// What a file was: a package that is loaded, or a draft that waits for this person.
    ParameterLoaded { kind: String, package: ParameterPackage }

    /// Start a draft over `base`, as a copy of `copy`, or from a TOML file.
    ParameterDraftNewIn {
        id: String, #[serde(default)] base: String, #[serde(default)] copy: String, #[serde(default)] file: String,
        #[serde(default)] level: String, #[serde(default)] region: String, #[serde(default)] case_no: String,
        #[serde(default)] valid_from: String, #[serde(default)] valid_to: String,
    }
    /// A value to set; empty = leave it to the bases.
    ParameterChange { path: String, value: String }
    /// Change values of an own draft; `seen` = hash the person saw.
    ParameterDraftEditIn { draft: String, changes: Vec<ParameterChange>, #[serde(default)] seen: Option<String> }
    /// Submit or approve with a note, return with a reason.
    ParameterDraftNoteIn { draft: String, #[serde(default)] note: String }

    /// Try parameters on a stored run. `package` = another package than the run's; `order` rank or `yield_rank`; `first` = how many are selected (0 = 20); `grain` TRADER or GD.
    WhatIfIn {
        run_id: String, #[serde(default)] package: Option<String>, #[serde(default)] changes: Vec<ParameterChange>,
        #[serde(default)] grain: String, #[serde(default)] order: String, #[serde(default)] first: u32,
    }
    /// A target before and after; no place = not ranked by that package.
    WhatIfTarget {
        key: String, name: String, rank_before: Option<u32>, rank_after: Option<u32>, score_before: String, score_after: String,
        yield_before: String, yield_after: String, band_before: String, band_after: String, cases: Vec<String>,
    }
    /// The first targets together.
    WhatIfSum { targets: u32, mean_score: String, expected_yield: String, red: u32, amber: u32 }
    /// Hits of an indicator before and after.
    WhatIfHits { indicator: String, title: String, before: u32, after: u32 }
    /// What closed cases say of the first targets: `audited` of them are closed, `hits` ended in an upheld or paid amount.
    Gain { audited: u32, hits: u32, hit_rate: String, amount: String, days: String, per_day: String }
    /// The effect of changed parameters. `package` is what was tried; `approved` of the run's own package.
    WhatIf {
        run_id: String, run_date: String, base: String, package: String, approved: bool, first: u32, ranked: u32,
        entering: Vec<WhatIfTarget>, leaving: Vec<WhatIfTarget>, staying: Vec<WhatIfTarget>,
        before: WhatIfSum, after: WhatIfSum, hits: Vec<WhatIfHits>, gain_before: Gain, gain_after: Gain,
        common: Vec<ParameterSetting>, indicators: Vec<ParameterIndicator>,
    }

    /// Propose changed values to headquarters with the gain measured on a run.
    ProposalMakeIn { run_id: String, changes: Vec<ParameterChange>, reason: String, #[serde(default)] order: String, #[serde(default)] first: u32 }
    /// A value that is proposed: what stands in the package it was measured against, and what is to stand.
    ProposedChange { path: String, from: String, to: String }
    /// A proposal: `state` proposed (made here), received, adopted or declined.
    Proposal {
        id: String, state: String, mine: bool, package: String, package_sha256: String, run_date: String, created: String, reason: String,
        changes: Vec<ProposedChange>, first: u32, entering: u32, before: WhatIfSum, after: WhatIfSum, gain_before: Gain, gain_after: Gain,
        author: ReferencePerson, decision: String, decided_by: Option<ReferencePerson>, draft: String,
    }
    /// Proposals, newest first.
    Proposals { proposals: Vec<Proposal> }
    /// Write or read the file of a proposal.
    ProposalFileIn { #[serde(default)] proposal: String, path: String }
    /// Adopt a proposal into an own draft.
    ProposalAdoptIn { proposal: String, draft: String, #[serde(default)] note: String }
    /// Decline a proposal.
    ProposalDeclineIn { proposal: String, reason: String }
}
