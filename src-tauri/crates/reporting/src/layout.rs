//! Blocks to pages: a small layout for reports.
//!
//! [`block`] names what can stand on a page, [`flow`] places it, [`table`] splits long tables,
//! [`shape`] turns text into glyphs, [`paper`] turns pages into a PDF.

pub mod block;
pub mod edge;
pub mod equation;
pub mod flow;
pub mod glyphs;
pub mod paper;
pub mod shape;
pub mod sheet;
pub mod style;
pub mod subset;
pub mod table;

pub use block::{Block, FigureData};
pub use edge::both_sides;
pub use equation::Equation;
pub use flow::Flow;
pub use sheet::{Orientation, Sheet};
pub use style::{Align, Direction, Ink, Style};
pub use table::{Carry, Cell, Column, Row, Table};
