//! The text of a package and its merging over its bases, key by key.

use toml::{Table, Value};

use crate::errors::RiskError;

/// A package as written: its id, the id of its base, and its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct PackageSource {
    /// `package.id`.
    pub id: String,
    /// `package.base`, if it names one.
    pub base: Option<String>,
    pub(super) fields: Table,
}

impl PackageSource {
    /// Reads the TOML text.
    ///
    /// # Errors
    /// [`RiskError::PackageUnreadable`] if it is not TOML or has no `package.id`.
    pub fn read(text: &str) -> Result<Self, RiskError> {
        let unreadable = |detail: String| RiskError::PackageUnreadable { detail };
        let fields: Table = toml::from_str(text).map_err(|e| unreadable(e.to_string()))?;
        let field = |name: &str| {
            fields
                .get("package")
                .and_then(|p| p.get(name))
                .and_then(Value::as_str)
        };
        let id = field("id").filter(|id| !id.is_empty());
        let id = id
            .ok_or_else(|| unreadable("package.id is missing".to_owned()))?
            .to_owned();
        let base = field("base")
            .filter(|base| !base.is_empty())
            .map(str::to_owned);
        Ok(Self { id, base, fields })
    }
}

/// The package, its base, the base's base, and so on.
pub(super) fn chain<'a>(
    source: &'a PackageSource,
    loaded: &'a [PackageSource],
) -> Result<Vec<&'a PackageSource>, RiskError> {
    let mut chain = vec![source];
    let mut current = source;
    while let Some(wanted) = &current.base {
        let missing = || RiskError::BaseMissing {
            package: current.id.clone(),
            base: wanted.clone(),
        };
        if chain.iter().any(|p| p.id == *wanted) {
            return Err(RiskError::BaseCircle {
                package: wanted.clone(),
            });
        }
        let base = loaded
            .iter()
            .find(|p| p.id == *wanted)
            .ok_or_else(missing)?;
        chain.push(base);
        current = base;
    }
    Ok(chain)
}

/// Fields of `source` over those of its base, over those of the base's base, and so on.
pub(super) fn merged(source: &PackageSource, loaded: &[PackageSource]) -> Result<Table, RiskError> {
    let chain = chain(source, loaded)?;
    Ok(chain
        .iter()
        .rev()
        .fold(Table::new(), |under, p| lay_over(under, &p.fields, 0)))
}

/// Tables are merged down to `indicator.X.params`; any other value replaces the one below.
pub(super) fn lay_over(mut under: Table, over: &Table, depth: u8) -> Table {
    for (name, value) in over {
        let laid = match (under.remove(name), value) {
            (Some(Value::Table(below)), Value::Table(above)) if depth < 3 => {
                Value::Table(lay_over(below, above, depth + 1))
            }
            _ => value.clone(),
        };
        under.insert(name.clone(), laid);
    }
    under
}
