//! Amounts in words, English and Urdu.

use crate::{Grouping, Language};

const ENGLISH: [&str; 20] = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
];

const ENGLISH_TENS: [&str; 10] = [
    "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety",
];

/// Urdu has a word of its own for every number below a hundred.
const URDU: [&str; 100] = [
    "صفر",
    "ایک",
    "دو",
    "تین",
    "چار",
    "پانچ",
    "چھ",
    "سات",
    "آٹھ",
    "نو",
    "دس",
    "گیارہ",
    "بارہ",
    "تیرہ",
    "چودہ",
    "پندرہ",
    "سولہ",
    "سترہ",
    "اٹھارہ",
    "انیس",
    "بیس",
    "اکیس",
    "بائیس",
    "تئیس",
    "چوبیس",
    "پچیس",
    "چھبیس",
    "ستائیس",
    "اٹھائیس",
    "انتیس",
    "تیس",
    "اکتیس",
    "بتیس",
    "تینتیس",
    "چونتیس",
    "پینتیس",
    "چھتیس",
    "سینتیس",
    "اڑتیس",
    "انتالیس",
    "چالیس",
    "اکتالیس",
    "بیالیس",
    "تینتالیس",
    "چوالیس",
    "پینتالیس",
    "چھیالیس",
    "سینتالیس",
    "اڑتالیس",
    "انچاس",
    "پچاس",
    "اکاون",
    "باون",
    "ترپن",
    "چون",
    "پچپن",
    "چھپن",
    "ستاون",
    "اٹھاون",
    "انسٹھ",
    "ساٹھ",
    "اکسٹھ",
    "باسٹھ",
    "تریسٹھ",
    "چونسٹھ",
    "پینسٹھ",
    "چھیاسٹھ",
    "سڑسٹھ",
    "اڑسٹھ",
    "انہتر",
    "ستر",
    "اکہتر",
    "بہتر",
    "تہتر",
    "چوہتر",
    "پچھتر",
    "چھہتر",
    "ستتر",
    "اٹھہتر",
    "اناسی",
    "اسی",
    "اکیاسی",
    "بیاسی",
    "تراسی",
    "چوراسی",
    "پچاسی",
    "چھیاسی",
    "ستاسی",
    "اٹھاسی",
    "نواسی",
    "نوے",
    "اکیانوے",
    "بانوے",
    "ترانوے",
    "چورانوے",
    "پچانوے",
    "چھیانوے",
    "ستانوے",
    "اٹھانوے",
    "ننانوے",
];

/// Largest first: size and word.
const MILLIONS: [(u128, &str); 5] = [
    (1_000_000_000_000, "Trillion"),
    (1_000_000_000, "Billion"),
    (1_000_000, "Million"),
    (1_000, "Thousand"),
    (100, "Hundred"),
];
const CRORES: [(u128, &str); 4] = [
    (10_000_000, "Crore"),
    (100_000, "Lakh"),
    (1_000, "Thousand"),
    (100, "Hundred"),
];
const URDU_SCALE: [(u128, &str); 5] = [
    (1_000_000_000, "ارب"),
    (10_000_000, "کروڑ"),
    (100_000, "لاکھ"),
    (1_000, "ہزار"),
    (100, "سو"),
];

/// A rupee amount in words; `None` when the text is not a whole number that is not negative.
pub fn rupees(text: &str, language: Language, grouping: Grouping) -> Option<String> {
    let amount: u128 = text.parse().ok()?;
    let mut words = Vec::new();
    match language {
        Language::English => {
            let scale: &[(u128, &'static str)] = match grouping {
                Grouping::International => &MILLIONS,
                Grouping::SouthAsian => &CRORES,
            };
            spell(amount, scale, &english_below_hundred, &mut words);
            Some(format!("Rupees {} Only", words.join(" ")))
        }
        Language::Urdu => {
            spell(amount, &URDU_SCALE, &urdu_below_hundred, &mut words);
            Some(format!("{} روپے صرف", words.join(" ")))
        }
    }
}

fn spell(
    amount: u128,
    scale: &[(u128, &'static str)],
    small: &dyn Fn(usize) -> String,
    words: &mut Vec<String>,
) {
    let mut rest = amount;
    for (size, word) in scale {
        let count = rest / size;
        if count > 0 {
            spell(count, scale, small, words);
            words.push((*word).to_owned());
            rest %= size;
        }
    }
    if rest > 0 || amount == 0 {
        words.push(small(usize::try_from(rest).unwrap_or_default()));
    }
}

fn english_below_hundred(number: usize) -> String {
    if let Some(word) = ENGLISH.get(number) {
        return (*word).to_owned();
    }
    let tens = ENGLISH_TENS.get(number / 10).copied().unwrap_or_default();
    match ENGLISH.get(number % 10) {
        Some(unit) if !number.is_multiple_of(10) => format!("{tens}-{unit}"),
        _ => tens.to_owned(),
    }
}

fn urdu_below_hundred(number: usize) -> String {
    URDU.get(number).copied().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spells_amounts_as_an_order_would() {
        let english =
            |text, grouping| rupees(text, Language::English, grouping).unwrap_or_default();
        assert_eq!(
            english("10698215", Grouping::International),
            "Rupees Ten Million Six Hundred Ninety-Eight Thousand Two Hundred Fifteen Only"
        );
        assert_eq!(
            english("10698215", Grouping::SouthAsian),
            "Rupees One Crore Six Lakh Ninety-Eight Thousand Two Hundred Fifteen Only"
        );
        assert_eq!(english("0", Grouping::International), "Rupees Zero Only");
        assert_eq!(english("30", Grouping::International), "Rupees Thirty Only");
    }

    #[test]
    fn spells_urdu_amounts_in_lakh_and_crore() {
        let urdu = |text| rupees(text, Language::Urdu, Grouping::International).unwrap_or_default();
        assert_eq!(
            urdu("10698215"),
            "ایک کروڑ چھ لاکھ اٹھانوے ہزار دو سو پندرہ روپے صرف"
        );
        assert_eq!(
            urdu("9999512"),
            "ننانوے لاکھ ننانوے ہزار پانچ سو بارہ روپے صرف"
        );
    }

    #[test]
    fn refuses_what_is_not_a_whole_amount() {
        for text in ["", "-5", "1.5", "abc"] {
            assert_eq!(
                rupees(text, Language::English, Grouping::International),
                None
            );
        }
    }
}
