//! Registered numbers: what an entry does, what a thing is, what a field means. A number is never
//! reused; a number this program does not know is kept and passed on.

mod entities;
mod entries;
mod fields;
mod streams;

pub use entities::EntityKind;
pub use entries::EntryKind;
pub use fields::Field;
pub use streams::StreamKind;

/// Makes a numbered type with its list of names. Names are what people and JSON see.
macro_rules! registry {
    ($(#[$doc:meta])* $type:ident($int:ty) { $($constant:ident = $number:literal $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $type(pub $int);

        impl $type {
            $(#[doc = concat!("`", $name, "`")] pub const $constant: Self = Self($number);)*

            /// All registered numbers with their names, in the order of registration.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$constant, $name)),*];

            /// The name; `"unregistered"` for a number of a newer program.
            pub fn name(self) -> &'static str {
                Self::ALL.iter().find(|(known, _)| *known == self).map_or("unregistered", |(_, name)| name)
            }

            /// The number registered under a name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|(_, known)| *known == name).map(|(number, _)| *number)
            }

            /// Whether this program knows the number.
            pub fn is_registered(self) -> bool {
                Self::ALL.iter().any(|(known, _)| *known == self)
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self.is_registered() {
                    true => f.write_str(self.name()),
                    false => write!(f, "unregistered-{}", self.0),
                }
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
    };
}
pub(crate) use registry;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn check<T: Ord + Copy>(all: &[(T, &'static str)]) {
        let numbers: BTreeSet<T> = all.iter().map(|(number, _)| *number).collect();
        let names: BTreeSet<&str> = all.iter().map(|(_, name)| *name).collect();
        assert_eq!((numbers.len(), names.len()), (all.len(), all.len()));
    }

    #[test]
    fn every_number_and_every_name_is_registered_once() {
        check(EntryKind::ALL);
        check(EntityKind::ALL);
        check(Field::ALL);
        check(StreamKind::ALL);
    }

    #[test]
    fn number_of_a_newer_program_is_shown_by_its_number() {
        assert_eq!(Field(65_000).to_string(), "unregistered-65000");
        assert_eq!(
            Field::named("finding.condition"),
            Some(Field::FINDING_CONDITION)
        );
    }
}
