//! Title, and what the paper answers.

use crate::Language;

use super::room::Room;
use crate::layout::{Align, Block, Ink, Style};
use crate::wording::Wording;

/// Blocks above everything else.
pub fn blocks(words: &Wording<'_>, room: &Room) -> Vec<Block> {
    let main = words.lang.main();
    let (near, far) = match main {
        Language::English => (Align::Left, Align::Right),
        Language::Urdu => (Align::Right, Align::Left),
    };
    let title = |language, align| {
        let looks = Style::text(15.0).bold().nastaliq().ink(Ink::Accent);
        let text = words.said_in(language, "certificate-title", &[]);
        (text, looks.align(align))
    };
    let paper = Style::text(room.body()).bold().align(far);
    let paper = (words.label("certificate-paper"), paper);
    let mut sides = match words.lang.second() {
        Some(second) => vec![
            (vec![title(main, near)], 0.5),
            (vec![title(second, far), paper], 0.5),
        ],
        None => vec![(vec![title(main, near)], 0.7), (vec![paper], 0.3)],
    };
    if main == Language::Urdu {
        sides.reverse();
    }
    let under = Style::text(room.small()).ink(Ink::Grey);
    vec![
        Block::Beside(sides),
        Block::Paragraph(words.say("certificate-subtitle"), under),
        Block::Space(4.0),
        Block::Rule(Ink::Accent, 1.2),
        Block::Space(5.0),
    ]
}
