//! The sheet of the evaluation: what enters, every figure as a formula, the program's figure beside it.

use jaiza_statistics::engagement::Direction;
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

use super::{Book, SAMPLE, number, whole};

/// A figure of the sheet: key of its words, formula when a spreadsheet can reckon it, the program's value.
struct Line {
    key: &'static str,
    formula: Option<String>,
    value: f64,
}

const fn figure(key: &'static str, formula: Option<String>, value: f64) -> Line {
    Line {
        key,
        formula,
        value,
    }
}

impl Book<'_> {
    pub(super) fn evaluation(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        self.turned(sheet, "Evaluation")?;
        let heads = [
            ("sample-col-figure", 40.0),
            ("sample-col-live", 22.0),
            ("sample-col-program", 22.0),
            ("sample-col-difference", 16.0),
        ];
        self.heads(sheet, &heads)?;
        let review = &self.paper.review;
        if review.conclusion.is_none() {
            let open = review.open.len().to_string();
            let text = self.words.say_with("sample-open-items", &[("open", &open)]);
            sheet.write(1, 0, text)?;
            return Ok(());
        }
        let lines = if self.is_money() {
            if review.monetary.is_some() {
                self.of_units(sheet)?
            } else {
                self.of_items()
            }
        } else {
            self.of_rate()
        };
        for (row, line) in (1_u32..).zip(&lines) {
            sheet.write(row, 0, self.words.say(line.key))?;
            Self::live(sheet, (row, 1), line.formula.as_deref(), line.value)?;
            if line.formula.is_some() {
                let at = row + 1;
                let off = Formula::new(format!("=B{at}-C{at}")).set_result("0");
                sheet.write_formula(row, 3, off)?;
            }
            sheet.write_number(row, 2, line.value)?;
        }
        Ok(())
    }

    fn rows(&self) -> u32 {
        u32::try_from(self.paper.rows.len()).unwrap_or(u32::MAX) + 1
    }

    /// Facts that every evaluation begins with: rows 2 to 5.
    fn facts(&self) -> Vec<Line> {
        let draw = &self.paper.data.draw;
        let fact = |key, value| figure(key, None, value);
        vec![
            fact("sample-figure-value", number(&draw.reconcile.frame.sum)),
            fact(
                "sample-figure-frame-items",
                whole(draw.reconcile.frame.items),
            ),
            fact("sample-figure-units", whole(self.paper.review.units)),
            fact("sample-figure-confidence", number(&draw.design.confidence)),
        ]
    }

    fn known(&self) -> String {
        let sign = if self.overstated() { "" } else { "-1*" };
        format!("={sign}SUM({SAMPLE}!O2:O{})", self.rows())
    }

    /// Is it feared that items were declared too high?
    fn overstated(&self) -> bool {
        self.paper.data.draw.design.direction == Direction::Overstatement
    }

    /// Bounds of monetary units; the stages stand below, one row each.
    fn of_units(&self, sheet: &mut Worksheet) -> Result<Vec<Line>, XlsxError> {
        let review = &self.paper.review;
        let Some(solved) = &review.monetary else {
            return Ok(Vec::new());
        };
        let (own, other) = if self.overstated() {
            (&solved.overstatement, &solved.understatement)
        } else {
            (&solved.understatement, &solved.overstatement)
        };
        let method = self.paper.data.draw.design.evaluation.as_str();
        // Stages begin under the figures.
        let first = 16_u32;
        let last = first
            + u32::try_from(own.stages.len())
                .unwrap_or(0)
                .saturating_sub(1);
        let mut lines = self.facts();
        let rising = self.overstated();
        let by_sign = |rising: bool| {
            let compare = if rising { ">0" } else { "<0" };
            let rows = self.rows();
            format!("=ABS(B6*SUMIF({SAMPLE}!K2:K{rows},\"{compare}\"))")
        };
        lines.push(figure(
            "sample-figure-interval",
            Some("=B2/B4".to_owned()),
            solved.interval,
        ));
        lines.push(figure(
            "sample-figure-projected",
            Some(by_sign(rising)),
            own.projected,
        ));
        lines.push(figure(
            "sample-figure-other-side",
            Some(by_sign(!rising)),
            other.projected,
        ));
        let staged = !own.stages.is_empty();
        lines.push(figure(
            "sample-figure-limit-of-sample",
            staged.then(|| format!("=B6*G{last}")),
            own.upper_limit,
        ));
        let known = if self.overstated() {
            solved.known.net
        } else {
            -solved.known.net
        };
        lines.push(figure("sample-figure-known", Some(self.known()), known));
        let limit = (own.upper_limit != 0.0).then(|| "=B9-B8+B10".to_owned());
        lines.push(figure("sample-figure-upper-limit", limit, review.upper));
        lines.push(figure("sample-figure-tolerable", None, review.tolerable));
        if staged {
            self.stages(sheet, first, method)?;
        }
        Ok(lines)
    }

    /// The stages of a bound as formulas: factor, taint, load, spread, limit.
    fn stages(&self, sheet: &mut Worksheet, first: u32, method: &str) -> Result<(), XlsxError> {
        let heads = [
            "sample-col-stage",
            "sample-col-factor",
            "sample-col-taint",
            "sample-col-load",
            "sample-col-spread",
            "sample-col-program",
            "sample-col-limit",
        ];
        for (column, key) in (0_u16..).zip(heads) {
            sheet.write_with_format(first - 2, column, self.words.say(key), &self.head)?;
        }
        let cell = method.starts_with("cell");
        for (row, stage) in (first..).zip(&self.paper.review.stages) {
            let (at, index) = (row - 1, stage.stage);
            sheet.write_number(at, 0, whole(index))?;
            let factor = match method.rsplit('_').next() {
                Some("binomial") => Some(format!("=B$4*BETA.INV(B$5,A{row}+1,B$4-A{row})")),
                Some("poisson") => Some(format!("=GAMMA.INV(B$5,A{row}+1,1)")),
                _ => None,
            };
            Self::live(sheet, (at, 1), factor.as_deref(), stage.factor)?;
            sheet.write_number(at, 2, stage.taint)?;
            let before = row - 1;
            let (load, spread, limit) = if index == 0 {
                (format!("=B{row}*C{row}"), None, format!("=D{row}"))
            } else if cell {
                (
                    format!("=G{before}+C{row}"),
                    Some(format!("=B{row}*AVERAGE(C${}:C{row})", first + 1)),
                    format!("=MAX(D{row},E{row})"),
                )
            } else {
                (
                    format!("=(B{row}-B{before})*C{row}"),
                    None,
                    format!("=G{before}+D{row}"),
                )
            };
            Self::live(sheet, (at, 3), Some(&load), stage.load_and_spread)?;
            if let Some(value) = stage.simple_spread {
                Self::live(sheet, (at, 4), spread.as_deref(), value)?;
            }
            sheet.write_number(at, 5, stage.limit)?;
            Self::live(sheet, (at, 6), Some(&limit), stage.limit)?;
        }
        Ok(())
    }

    fn live(
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        formula: Option<&str>,
        value: f64,
    ) -> Result<(), XlsxError> {
        match formula {
            Some(formula) => {
                let live = Formula::new(formula).set_result(value.to_string());
                sheet.write_formula(row, column, live)?;
            }
            None => {
                sheet.write_number(row, column, value)?;
            }
        }
        Ok(())
    }

    /// Estimates; strata are told as the program reckoned them.
    fn of_items(&self) -> Vec<Line> {
        let review = &self.paper.review;
        let estimate = review.estimate.clone().unwrap_or_default();
        let strata = !self.paper.data.draw.design.strata.bounds.is_empty();
        let rows = self.rows();
        let column = |letter: &str| format!("{SAMPLE}!{letter}2:{letter}{rows}");
        let (book, audit) = (column("L"), column("M"));
        let (point, deviation, degrees) = match self.paper.data.draw.design.evaluation.as_str() {
            "mpu" => (
                format!("=B2-B3*AVERAGE({audit})"),
                format!("VAR.S({audit})"),
                1,
            ),
            "ratio" => (
                format!("=B2*(1-SUM({audit})/SUM({book}))"),
                format!("SUMPRODUCT(({audit}-SUM({audit})/SUM({book})*{book})^2)/(B4-1)"),
                1,
            ),
            "regression" => (
                format!("=B2-(B3*AVERAGE({audit})+SLOPE({audit},{book})*(B2-B3*AVERAGE({book})))"),
                format!("STEYX({audit},{book})^2"),
                2,
            ),
            _ => (
                format!("=B3*(SUM({book})-SUM({audit}))/B4"),
                format!("VAR.S({})", column("N")),
                1,
            ),
        };
        let live = |formula: String| (!strata).then_some(formula);
        let mut lines = self.facts();
        lines.push(figure(
            "sample-figure-projected",
            live(point),
            estimate.misstatement.point,
        ));
        lines.push(figure(
            "sample-figure-standard-error",
            live(format!("=B3*SQRT({deviation}*(1-B4/B3)/B4)")),
            estimate.standard_error,
        ));
        let known = review.upper
            - if self.overstated() {
                estimate.misstatement.upper
            } else {
                -estimate.misstatement.lower
            };
        lines.push(figure("sample-figure-known", Some(self.known()), known));
        let sign = if self.overstated() { "" } else { "-" };
        lines.push(figure(
            "sample-figure-upper-limit",
            live(format!("={sign}B6+T.INV.2T(1-B5,B4-{degrees})*B7+B8")),
            review.upper,
        ));
        lines.push(figure("sample-figure-tolerable", None, review.tolerable));
        lines
    }

    fn of_rate(&self) -> Vec<Line> {
        let review = &self.paper.review;
        let limit = review.limit.unwrap_or_default();
        let draw = &self.paper.data.draw;
        let mut lines = self.facts();
        let deviations = (limit.point_rate * whole(review.units)).round();
        let known = whole(review.in_error) - deviations;
        lines.push(figure("sample-figure-deviations", None, deviations));
        lines.push(figure(
            "sample-figure-projected",
            Some("=B6/B4".to_owned()),
            limit.point_rate,
        ));
        let rule = match draw.design.evaluation.as_str() {
            "binomial" => Some("=IF(B6>=B4,1,BETA.INV(B5,B6+1,B4-B6))".to_owned()),
            "poisson" => Some("=MIN(1,GAMMA.INV(B5,B6+1,1)/B4)".to_owned()),
            _ => None,
        };
        let upper = limit.upper_rate.unwrap_or_default().min(1.0);
        lines.push(figure("sample-figure-limit-of-sample", rule, upper));
        lines.push(figure("sample-figure-known", None, known));
        lines.push(figure(
            "sample-figure-certain-items",
            None,
            whole(draw.reconcile.certainty.items),
        ));
        lines.push(figure(
            "sample-figure-upper-limit",
            Some("=(B8*B3+B9)/(B3+B10)".to_owned()),
            review.upper,
        ));
        lines.push(figure("sample-figure-tolerable", None, review.tolerable));
        lines
    }
}
