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

mod packages {
    use super::super::{
        Fault, NATIONAL, PackageSource, ParameterPackage, SHIPPED, effective, faults,
    };

    fn shipped() -> Vec<PackageSource> {
        SHIPPED
            .iter()
            .map(|text| PackageSource::read(text).unwrap())
            .collect()
    }

    fn region(body: &str) -> String {
        format!("[package]\nid = \"r\"\nregion = \"PK-X\"\nbase = \"rp-PK-NAT-1\"\n{body}")
    }

    fn codes(faults: &[Fault]) -> Vec<(&str, u32)> {
        faults
            .iter()
            .map(|fault| (fault.code, fault.line))
            .collect()
    }

    #[test]
    fn every_shipped_package_is_sound_on_its_bases() {
        for text in SHIPPED {
            assert_eq!(faults(text, &shipped()), []);
            let source = PackageSource::read(text).unwrap();
            assert!(ParameterPackage::resolve(&source, &shipped()).is_ok());
        }
    }

    #[test]
    fn the_nation_over_the_template_keeps_its_own_figures() {
        let alone = NATIONAL.replace("rp-TEMPLATE-1", "");
        let alone = ParameterPackage::resolve(&PackageSource::read(&alone).unwrap(), &[]).unwrap();
        assert_eq!(ParameterPackage::national().unwrap(), alone);
    }

    #[test]
    fn names_the_package_that_sets_each_value() {
        let source = PackageSource::read(SHIPPED[2]).unwrap();
        let all = effective(&source, &shipped()).unwrap();
        let of = |path: &str| {
            let found = all.iter().find(|setting| setting.path == path).unwrap();
            (found.value.as_str(), found.from.as_str())
        };
        assert_eq!(of("indicator.VAL-01.params.k"), ("0.78", "rp-PK-SOUTH-1"));
        assert_eq!(of("indicator.VAL-01.params.z0"), ("2.5", "rp-PK-NAT-1"));
        assert_eq!(of("indicator.QTY-04.enabled"), ("false", "rp-PK-SOUTH-1"));
        assert_eq!(of("scope.offices"), ("KAPE, KAPW, KAPQ", "rp-PK-SOUTH-1"));
        let without = PackageSource::read(&region("")).unwrap();
        let template = PackageSource::read(SHIPPED[0]).unwrap();
        let nation = shipped()[1].clone().with("thresholds.amber", "").unwrap();
        let all = effective(&without, &[template, nation]).unwrap();
        let amber = all.iter().find(|s| s.path == "thresholds.amber").unwrap();
        assert_eq!(amber.from, "rp-TEMPLATE-1");
    }

    #[test]
    fn names_every_fault_with_its_line() {
        let text = region(
            "[indicator.VAL-99]\nweight = 3\n[indicator.VAL-01]\nwieght = 3\n\
             params = { k = 7.5, n0 = 20 }\nweight = \"much\"\n[run]\nwindow_days = 0\n",
        );
        let found = faults(&text, &shipped());
        assert_eq!(
            codes(&found),
            [
                ("unknown-indicator", 5),
                ("unknown-field", 8),
                ("refused", 9),
                ("refused", 10),
                ("refused", 12),
            ]
        );
        assert!(
            found[2]
                .sentence()
                .starts_with("Line 9: indicator.VAL-01.params.k is 7.5; write a number"),
            "{}",
            found[2].sentence()
        );
    }

    #[test]
    fn names_a_missing_base_a_circle_and_text_that_is_no_toml() {
        let text = region("");
        let lost = text.replace("rp-PK-NAT-1", "rp-LOST");
        assert_eq!(codes(&faults(&lost, &[])), [("base-missing", 4)]);
        let under = "[package]\nid = \"rp-PK-NAT-1\"\nbase = \"r\"\n";
        let under = PackageSource::read(under).unwrap();
        assert_eq!(codes(&faults(&text, &[under])), [("base-circle", 4)]);
        assert_eq!(
            codes(&faults("[package]\nid = \n", &[])),
            [("unreadable", 2)]
        );
    }

    #[test]
    fn names_days_that_nothing_covers_and_days_beyond_the_base() {
        let quarter = |id: &str, from: &str, to: &str| {
            region(&format!("valid_from = \"{from}\"\nvalid_to = \"{to}\"\n"))
                .replace("\"r\"", &format!("\"{id}\""))
        };
        let mut loaded = shipped();
        let first = quarter("q1", "2026-01-01", "2026-03-31");
        loaded.push(PackageSource::read(&first).unwrap());
        let found = faults(&quarter("q2", "2026-04-05", "2026-06-30"), &loaded);
        assert_eq!(codes(&found), [("gap", 5)]);
        assert!(!found[0].refuses());
        assert_eq!(
            found[0].sentence(),
            "Line 5: no package of the series is valid from 2026-04-01 to 2026-04-04, \
             next to q1; move valid_from."
        );
        assert_eq!(
            faults(&quarter("q2", "2026-04-01", "2026-06-30"), &loaded),
            []
        );
        let early = faults(&quarter("q0", "2024-01-01", "2025-12-31"), &loaded);
        assert_eq!(codes(&early), [("outside-base", 5)]);
        let turned = faults(&quarter("q2", "2026-06-30", "2026-04-01"), &loaded);
        assert_eq!(codes(&turned), [("reversed", 5)]);
    }

    #[test]
    fn equal_content_has_equal_text_whatever_the_spelling() {
        let plain = PackageSource::read(&region("[run]\nwindow_days = 300\n")).unwrap();
        let spelt = region("# why\n\n[run]\nwindow_days   =  300.0\n");
        let spelt = PackageSource::read(&spelt).unwrap();
        assert_eq!(plain.canonical(), spelt.canonical());
        let changed = plain.clone().with("run.window_days", "301").unwrap();
        assert_ne!(plain.canonical(), changed.canonical());
        let back = changed.with("run.window_days", "").unwrap();
        let nothing = PackageSource::read(&region("")).unwrap();
        assert_eq!(back.canonical(), nothing.canonical());
    }

    #[test]
    fn sets_values_of_every_kind_and_refuses_paths_that_no_package_has() {
        let source = PackageSource::read(&region("")).unwrap();
        let set = [
            ("indicator.VAL-01.enabled", "false"),
            ("indicator.VAL-01.weight", "7.5"),
            ("scope.pct", "8414*, 8541*"),
            ("indicator.CLS-04.params.suffix", "90"),
        ];
        let changed = set
            .iter()
            .try_fold(source.clone(), |source, (path, text)| {
                source.with(path, text)
            })
            .unwrap();
        for (path, text) in set {
            assert_eq!(changed.own(path).unwrap(), text);
        }
        assert!(ParameterPackage::resolve(&changed, &shipped()).is_ok());
        assert!(source.with("indicator.VAL-01.wieght", "3").is_err());
    }
}
