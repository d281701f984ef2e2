#![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]

use super::*;
use crate::catalogue::CATALOGUE;
use crate::indicators::INDICATORS;

fn over_national(text: &str) -> Result<ParameterPackage, RiskError> {
    let base = PackageSource::read(NATIONAL)?;
    let text = format!("[package]\nid = \"region\"\nbase = \"{}\"\n{text}", base.id);
    ParameterPackage::resolve(&PackageSource::read(&text)?, &[base])
}

fn settings<'a>(package: &'a ParameterPackage, code: &str) -> &'a IndicatorSettings {
    package
        .indicators
        .iter()
        .find(|settings| settings.code == code)
        .unwrap()
}

#[test]
fn ships_all_46_indicators_with_the_defaults_of_their_definitions() {
    let package = ParameterPackage::national().unwrap();
    assert_eq!(package.indicators.len(), CATALOGUE.len());
    for one in INDICATORS {
        let params = &settings(&package, one.code).params;
        let defaults: Vec<_> = one.parameters.iter().map(|p| (p.name, p.default)).collect();
        assert_eq!(params, &defaults, "{}", one.code);
    }
    assert!((package.load() - 1.0201).abs() < 1e-12);
}

#[test]
fn merges_parameters_by_name_and_other_fields_as_a_whole() {
    let text = "[indicator.VAL-01]\nweight = 9\nparams = { n0 = 20 }\n[thresholds]\nred = 12\n\
                [scope]\norigins = [\"CN\"]\n[valuation]\nlanding_mode = \"ADD\"";
    let package = over_national(text).unwrap();
    let low = settings(&package, "VAL-01");
    assert_eq!((low.weight, low.p), (9.0, 0.25));
    assert_eq!((low.number("k"), low.count("n0")), (0.80, 20));
    assert_eq!(
        package.thresholds,
        Thresholds {
            amber: 4.0,
            red: 12.0
        }
    );
    assert_eq!(package.scope.origins, ["CN"]);
    assert!((package.load() - 1.02).abs() < 1e-12);
    assert_eq!(package.id, "region");
}

#[test]
fn reads_parameters_that_are_texts() {
    let package = over_national("").unwrap();
    assert_eq!(settings(&package, "CLS-04").text("suffix"), Some("90"));
    let text = "[indicator.CLS-04]\nparams = { suffix = \"9000\", min_items = 8 }";
    let package = over_national(text).unwrap();
    let residual = settings(&package, "CLS-04");
    assert_eq!(
        (residual.text("suffix"), residual.count("min_items")),
        (Some("9000"), 8)
    );
    assert_eq!(residual.number("pct"), 90.0);
    assert_eq!(residual.text("pct"), None);
}

#[test]
fn refuses_what_it_does_not_know_or_what_is_out_of_range() {
    for text in [
        "[indicator.VAL-01]\nparams = { kk = 1 }",
        "[indicator.VAL-01]\nparams = { k = 1.5 }",
        "[indicator.VAL-01]\nparams = { k = \"low\" }",
        "[indicator.VAL-01]\nweight = -1",
        "[indicator.CLS-04]\nparams = { suffix = 90 }",
        "[indicator.CLS-04]\nparams = { suffix = \"9x\" }",
        "[indicator.VAL-01]\np = 2",
        "[valuation]\nlanding_mode = \"MAYBE\"",
        "[run]\nwindow_days = 0",
        "[scope]\npct = \"8414\"",
    ] {
        let refused = over_national(text);
        assert!(
            matches!(refused, Err(RiskError::FieldRefused { .. })),
            "{text}: {refused:?}"
        );
    }
    let unknown = over_national("[indicator.XYZ-01]\nweight = 1\np = 0");
    assert!(matches!(unknown, Err(RiskError::UnknownIndicator { .. })));
}

#[test]
fn refuses_missing_and_circular_bases() {
    let read = |id: &str, base: &str| {
        PackageSource::read(&format!("[package]\nid = \"{id}\"\nbase = \"{base}\"")).unwrap()
    };
    let (a, b) = (read("a", "b"), read("b", "a"));
    let missing = ParameterPackage::resolve(&a, &[]);
    assert!(matches!(missing, Err(RiskError::BaseMissing { .. })));
    let circle = ParameterPackage::resolve(&a, &[a.clone(), b]);
    assert!(matches!(circle, Err(RiskError::BaseCircle { .. })));
}

#[test]
fn refuses_text_without_an_id() {
    assert!(matches!(
        PackageSource::read("x = 1"),
        Err(RiskError::PackageUnreadable { .. })
    ));
    assert!(matches!(
        PackageSource::read("[package"),
        Err(RiskError::PackageUnreadable { .. })
    ));
}
