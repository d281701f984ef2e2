# کسی نے کیا کیا، جیسے روداد میں لکھا جاتا ہے۔
journal-kind-extract-corrected = اقتباس درست کیا
journal-kind-book-imported = آڈٹ شدہ فریق کا کھاتہ لیا
journal-kind-money-recorded = رقم درج کی
journal-kind-audit-started = آڈٹ کا آغاز درج کیا
journal-kind-line-triaged = سطر پر نشان لگایا
journal-kind-reference-drafted = حوالہ جدولوں کا مسودہ بنایا
journal-kind-reference-submitted = حوالہ جدول پیش کیے
journal-kind-reference-approved = حوالہ جدول منظور کیے
journal-kind-reference-returned = حوالہ جدول واپس کیے
journal-kind-finding-replied = فریق کا جواب درج کیا
journal-kind-parameters-proposed = پیرامیٹر تجویز کیے
journal-kind-proposal-decided = تجویز پر فیصلہ کیا
journal-kind-feedback-recorded = خطرات کے شعبے کو تاثر درج کیا
journal-kind-sample-drawn = نمونہ نکالا
journal-kind-sample-extended = نمونہ وسیع کیا
journal-kind-sample-examined = نمونے کا آئٹم درج کیا
