# شراکت دار ممالک: ان کی برآمدات بمقابلہ یہاں کے گوشوارے۔

partner-title = شراکت دار ملک سے موازنہ
partner-open = شراکت دار ممالک
partner-back = اہداف
partner-caution = فرق ثبوت نہیں: ہر فرق کو آڈٹ سے پرکھنا لازم ہے۔
partner-conditions-unstated = استعمال کی شرائط درج نہیں۔
partner-conditions = استعمال کی شرائط
partner-conditions-of = { $file }: { $text } ({ $source } { $date })
partner-files = شراکت دار کی فائلیں
partner-extracts = اقتباسات
partner-none = ابھی کسی شراکت دار ملک کی فائل موجود نہیں۔ ایک درآمد کریں: ماہانہ میزان کی جدول، یا چین یا افغانستان کے برآمدی گوشوارے۔
partner-no-extracts = ابھی کوئی اقتباس موجود نہیں۔ پہلے ایک درآمد کریں۔
partner-to-extracts = اقتباسات پر جائیں
partner-import = شراکت دار کی فائل درآمد کریں
partner-import-start = درآمد کریں
partner-importing = درآمد ہو رہی ہے…
partner-file = فائل
partner-layout = ساخت
partner-layout-partner-general = عام جدول
partner-layout-partner-china = چین، برآمدی گوشوارے
partner-layout-partner-afghanistan = افغانستان، ASYCUDA برآمد
partner-country = برآمد کنندہ ملک
partner-country-note = دو حروف جیسے CN۔ تب ضروری جب فائل میں یہ کالم نہ ہو۔
partner-conditions-text = استعمال کی شرائط
partner-conditions-text-note = معاہدہ کس استعمال کی اجازت دیتا ہے؛ ہر نتیجے کے ساتھ چھپتا ہے۔
partner-conditions-source = معاہدہ یا خط
partner-conditions-date = مورخہ
partner-remove = ہٹائیں
partner-stored = { $stored } سطریں، { $aside } الگ رکھی گئیں
partner-compare = موازنہ کریں
partner-comparing = موازنہ ہو رہا ہے…
partner-parameters = پیمانے
partner-parameter-cif-factor = CIF بمقابلہ FOB
partner-parameter-shift = برآمد اور درآمد کے درمیان مہینے
partner-parameter-kg-pct = وزن برابر، % کے اندر
partner-parameter-value-pct = مالیت برابر، % کے اندر
partner-parameter-least-usd = کم سے کم فرق، امریکی ڈالر
partner-parameter-mirrored-pct = عکس شمار، % سے
partner-parameter-low-duty-pct = کم ڈیوٹی، % تک
partner-parameter-days = گوشواروں کے درمیان دن
partner-parameter-shipment-kg-pct = کھیپ کا وزن، % کے اندر
partner-parameter-least-prices = چوتھائیوں کے لیے سطریں
partner-parameter-usual = معمول کی قدر، توثیق باقی
partner-parameter-own = اس موازنے کے لیے مقرر
partner-summary = { $exports } برآمدی سطروں اور { $imports } درآمدی اشیا کا موازنہ ہوا؛ { $goods } کوڈ۔
partner-notes = کیا غائب ہے یا چھوڑا گیا
partner-fits = وزن کہاں تک ملتے ہیں
partner-fit-choice = منتخب
partner-fit-best = بہترین
partner-fit-unknown = وزن نہیں
partner-parts = موازنے کے حصے
partner-part-goods = کوڈ
partner-part-months = مہینے
partner-part-exports = شراکت دار کی سطریں
partner-part-imports = یہاں کی اشیا
partner-part-traders = تاجر
partner-part-matches = ملی ہوئی کھیپیں
partner-part-prices = قیمتیں
partner-part-quartiles = چوتھائیاں
partner-drill = { $code }، { $partner }
partner-drill-month = { $code }، { $partner }، برآمد { $month }
partner-drill-all = تمام کوڈ
partner-nothing = یہاں کچھ نہیں۔
partner-choose = ایک سطر منتخب کریں۔
partner-take = مقدمے میں لیں
partner-take-case = مقدمہ
partner-taken = { $new } ممکنہ نتائج لیے گئے، { $known } پہلے سے معلوم تھے۔
partner-take-weak = درجہ C صرف اشارہ ہے اور نتیجہ نہیں بن سکتا۔
partner-open-trader = اس تاجر پر مقدمہ کھولیے
partner-grade-a = درجہ A: نقل و حمل کی دستاویز اور کنٹینر
partner-grade-b = درجہ B: برآمد کنندہ، درآمد کنندہ، ہیڈنگ اور وقت
partner-grade-c = درجہ C: صرف وزن یا دستاویز؛ محض اشارہ
partner-grade-count = { $matches } ملیں، { $differing } میں فرق
partner-tiles = فرق کی اقسام

## کالم
partner-column-partner = شراکت دار
partner-column-hs6 = کوڈ
partner-column-hs = کوڈ
partner-column-hypothesis = ممکنہ معنی
partner-column-exported-kg = برآمد، کلوگرام
partner-column-imported-kg = ظاہر کردہ، کلوگرام
partner-column-gap-kg = فرق، کلوگرام
partner-column-exported-usd = برآمد FOB، ڈالر
partner-column-imported-usd = ظاہر کردہ CIF، ڈالر
partner-column-gap-usd = فرق، ڈالر
partner-column-duty-pct = ڈیوٹی، %
partner-column-month = برآمد کا مہینہ
partner-column-arrival = موازنہ بمقابلہ
partner-column-export-rows = شراکت دار کی سطریں
partner-column-import-rows = اشیا
partner-column-day = دن
partner-column-declaration = برآمدی گوشوارہ
partner-column-description = سامان
partner-column-exporter = برآمد کنندہ
partner-column-consignee = وصول کنندہ
partner-column-kg = کلوگرام
partner-column-fob-usd = FOB، ڈالر
partner-column-cif-usd = CIF، ڈالر
partner-column-value-pkr = مالیت، روپے
partner-column-bl = نقل و حمل کی دستاویز
partner-column-containers = کنٹینر
partner-column-file = فائل
partner-column-record = ریکارڈ
partner-column-gd = گوشوارہ
partner-column-item = آئٹم
partner-column-items = اشیا
partner-column-trader-id = تاجر نمبر
partner-column-trader-name = تاجر
partner-column-usd-per-kg = ڈالر فی کلوگرام
partner-column-grade = درجہ
partner-column-signs = فرق کس میں
partner-column-hs-exported = برآمدی کوڈ
partner-column-hs-declared = ظاہر کردہ کوڈ
partner-column-export-day = برآمد
partner-column-import-day = درآمد
partner-column-side = قیمت
partner-column-low = زیریں چوتھائی
partner-column-median = وسطانیہ
partner-column-high = بالائی چوتھائی
partner-column-usd = فرق، ڈالر
partner-column-rows = سطریں

## خانوں کے الفاظ
partner-word-undervaluation = کم مالیت
partner-word-misclassification = دوسرا کوڈ
partner-word-missing-weight = غائب وزن
partner-word-over-invoicing = زائد انوائس
partner-word-surplus = زائد ظاہر کردہ
partner-word-nothing = موافق
partner-word-unknown = نامعلوم
partner-word-lower-value = کم مالیت
partner-word-higher-value = زیادہ مالیت
partner-word-lower-weight = کم وزن
partner-word-higher-weight = زیادہ وزن
partner-word-other-code = دوسرا کوڈ
partner-word-below = نیچے
partner-word-above = اوپر

## فرق کے ممکنہ معنی
partner-says-undervaluation = { $partner } نے کوڈ { $code } کا { $exported_kg } کلوگرام، مالیت { $exported_usd } ڈالر، برآمد کیا؛ یہاں { $imported_kg } کلوگرام، مالیت { $imported_usd } ڈالر، ظاہر ہوا۔ وزن موافق ہیں اور { $factor } کے ضریب پر { $gap_usd } ڈالر غائب ہیں: یہ کم مالیت ظاہر کرنا ہو سکتا ہے۔
partner-says-misclassification-heading = { $partner } سے برآمد شدہ کوڈ { $code } کا { $gap_kg } کلوگرام ظاہر نہیں ہوا، اور اسی ہیڈنگ کا { $neighbour } برآمد سے { $surplus_kg } کلوگرام زیادہ دکھاتا ہے: یہ دوسرا کوڈ ہو سکتا ہے (ڈیوٹی { $duty } % بمقابلہ { $neighbour_duty } %)۔
partner-says-misclassification-chapter = { $partner } سے برآمد شدہ کوڈ { $code } کا { $gap_kg } کلوگرام ظاہر نہیں ہوا، اور اسی باب کا { $neighbour } برآمد سے { $surplus_kg } کلوگرام زیادہ دکھاتا ہے: یہ دوسرا کوڈ ہو سکتا ہے (ڈیوٹی { $duty } % بمقابلہ { $neighbour_duty } %)۔
partner-says-missing-weight = { $partner } نے کوڈ { $code } کا { $exported_kg } کلوگرام برآمد کیا اور { $imported_kg } کلوگرام ظاہر ہوا؛ کسی ہمسایہ کوڈ میں غائب { $gap_kg } کلوگرام نہیں: سامان اسمگل یا وزن غلط ظاہر ہوا ہو سکتا ہے۔
partner-says-over-invoicing = { $partner } سے کوڈ { $code } کے { $imported_usd } ڈالر ظاہر ہوئے جبکہ برآمد { $exported_usd } ڈالر تھی، اور اس سامان پر ڈیوٹی کم ہے: یہ رقم باہر بھیجنے کے لیے زائد انوائس ہو سکتی ہے۔
partner-says-surplus = کوڈ { $code } { $partner } کی برآمد سے زیادہ ظاہر ہوا ({ $factor } کے ضریب پر { $gap_usd } ڈالر): وجہ اصل ملک، راستہ یا کوئی اور مہینہ ہو سکتی ہے۔
partner-says-nothing = کوڈ { $code } پر دونوں فریق حدِ رواداری میں موافق ہیں، یا فرق کم سے کم حد سے نیچے ہے۔
partner-says-unknown = کوڈ { $code } کا فرق نہیں بتایا جا سکتا: شراکت دار کی { $export_rows } سطروں اور یہاں کی { $import_rows } اشیا میں وزن یا ڈالر میں مالیت درج نہیں۔

## کھیپیں کیسے ملیں
partner-match-a = ایک ہی نقل و حمل کی دستاویز { $bl } اور کنٹینر { $container }۔
partner-match-b = ایک ہی برآمد کنندہ { $exporter }، درآمد کنندہ { $importer } اور ہیڈنگ { $heading }، { $days } دن کا فاصلہ۔
partner-match-c = ایک ہی ہیڈنگ { $heading } اور وزن { $pct } % کے اندر، { $days } دن کا فاصلہ: محض اشارہ۔
partner-match-c-document = ایک ہی نقل و حمل کی دستاویز { $bl } مگر کوئی مشترک کنٹینر نہیں: محض اشارہ۔

## ممکنہ نتائج
candidate-partner-value = شراکت دار کی برآمد { $fob } ڈالر FOB دکھاتی ہے (درجہ { $grade }، ضریب { $factor })؛ { $cif } ڈالر CIF ظاہر ہوئے ({ $source })۔
candidate-partner-weight = شراکت دار کی برآمد { $exported_kg } کلوگرام دکھاتی ہے (درجہ { $grade })؛ { $imported_kg } کلوگرام ظاہر ہوا ({ $source })۔
candidate-partner-code = شراکت دار کی برآمد کوڈ { $exported_code } دکھاتی ہے (درجہ { $grade })؛ { $declared_code } ظاہر ہوا ({ $source })۔

## نوٹ
partner-note-export-re-export = { $count ->
    [one] شراکت دار کی { $count } سطر کسی اور اصل کے سامان کی مکرر برآمد ہے اور چھوڑ دی گئی۔
   *[other] شراکت دار کی { $count } سطریں کسی اور اصل کے سامان کی مکرر برآمد ہیں اور چھوڑ دی گئیں۔
}
partner-note-export-hub = { $count ->
    [one] واسطے کے ملک کی { $count } سطر میں اصل ملک درج نہیں؛ چھوڑ دی گئی۔
   *[other] واسطے کے ممالک کی { $count } سطروں میں اصل ملک درج نہیں؛ چھوڑ دی گئیں۔
}
partner-note-export-code-unsound = { $count ->
    [one] شراکت دار کی { $count } سطر چھوڑی گئی: اس کا کوڈ 6، 8 یا 10 ہندسوں کا نہیں۔
   *[other] شراکت دار کی { $count } سطریں چھوڑی گئیں: ان کے کوڈ 6، 8 یا 10 ہندسوں کے نہیں۔
}
partner-note-export-day-unsound = { $count ->
    [one] شراکت دار کی { $count } سطر چھوڑی گئی: اس میں دن یا مہینہ درج نہیں۔
   *[other] شراکت دار کی { $count } سطریں چھوڑی گئیں: ان میں دن یا مہینہ درج نہیں۔
}
partner-note-export-country-unknown = { $count ->
    [one] شراکت دار کی { $count } سطر چھوڑی گئی: اس کا ملک معلوم نہیں۔
   *[other] شراکت دار کی { $count } سطریں چھوڑی گئیں: ان کا ملک معلوم نہیں۔
}
partner-note-import-hub = { $count ->
    [one] { $count } شے واسطے کے ملک سے آئی اور چھوڑ دی گئی۔
   *[other] { $count } اشیا واسطے کے ملک سے آئیں اور چھوڑ دی گئیں۔
}
partner-note-import-ex-bond = { $count ->
    [one] { $count } ایکس بانڈ شے چھوڑی گئی: وہ بانڈ میں داخلے پر شمار ہو چکی۔
   *[other] { $count } ایکس بانڈ اشیا چھوڑی گئیں: وہ بانڈ میں داخلے پر شمار ہو چکیں۔
}
partner-note-import-no-import = { $count ->
    [one] { $count } شے درآمد نہیں؛ چھوڑ دی گئی۔
   *[other] { $count } اشیا درآمد نہیں؛ چھوڑ دی گئیں۔
}
partner-note-import-code-unsound = { $count ->
    [one] { $count } شے چھوڑی گئی: اس کے کوڈ میں 6 سے کم ہندسے ہیں۔
   *[other] { $count } اشیا چھوڑی گئیں: ان کے کوڈ میں 6 سے کم ہندسے ہیں۔
}
partner-note-import-day-unsound = { $count ->
    [one] { $count } شے چھوڑی گئی: تاریخ درج نہیں۔
   *[other] { $count } اشیا چھوڑی گئیں: تاریخ درج نہیں۔
}
partner-note-import-country-unknown = { $count ->
    [one] { $count } شے چھوڑی گئی: نہ اصل ملک درج ہے نہ برآمد کا ملک۔
   *[other] { $count } اشیا چھوڑی گئیں: نہ اصل ملک درج ہے نہ برآمد کا ملک۔
}
partner-note-gross = { $count ->
    [one] { $count } شے میں خالص وزن درج نہیں؛ کل وزن لیا گیا۔
   *[other] { $count } اشیا میں خالص وزن درج نہیں؛ کل وزن لیا گیا۔
}
partner-note-export-kg = { $count ->
    [one] شراکت دار کی { $count } سطر میں وزن درج نہیں؛ اس کے کوڈ کا وزنی فرق نامعلوم ہے۔
   *[other] شراکت دار کی { $count } سطروں میں وزن درج نہیں؛ ان کے کوڈ کا وزنی فرق نامعلوم ہے۔
}
partner-note-export-usd = { $count ->
    [one] شراکت دار کی { $count } سطر کی ڈالر میں مالیت نہیں (مالیت یا اس دن کی شرحِ مبادلہ نہیں)۔
   *[other] شراکت دار کی { $count } سطروں کی ڈالر میں مالیت نہیں (مالیت یا ان کے دن کی شرحِ مبادلہ نہیں)۔
}
partner-note-import-kg = { $count ->
    [one] { $count } شے میں وزن درج نہیں؛ اس کے کوڈ کا وزنی فرق نامعلوم ہے۔
   *[other] { $count } اشیا میں وزن درج نہیں؛ ان کے کوڈ کا وزنی فرق نامعلوم ہے۔
}
partner-note-import-usd = { $count ->
    [one] { $count } شے کی ڈالر میں مالیت نہیں (مالیت یا اس دن کی شرحِ مبادلہ نہیں)۔
   *[other] { $count } اشیا کی ڈالر میں مالیت نہیں (مالیت یا ان کے دن کی شرحِ مبادلہ نہیں)۔
}
partner-note-exports-outside = { $count ->
    [one] شراکت دار کی { $count } سطر ایسے مہینے کی ہے جو اقتباسات میں نہیں۔
   *[other] شراکت دار کی { $count } سطریں ایسے مہینوں کی ہیں جو اقتباسات میں نہیں۔
}
partner-note-imports-outside = { $count ->
    [one] { $count } شے ایسے مہینے کی ہے جو شراکت دار کی فائلوں میں نہیں۔
   *[other] { $count } اشیا ایسے مہینوں کی ہیں جو شراکت دار کی فائلوں میں نہیں۔
}
partner-note-no-conditions = { $count ->
    [one] شراکت دار کی { $count } فائل کی شرائطِ استعمال درج نہیں: اس کی کوئی بات نتیجہ نہیں بن سکتی۔
   *[other] شراکت دار کی { $count } فائلوں کی شرائطِ استعمال درج نہیں: ان کی کوئی بات نتیجہ نہیں بن سکتی۔
}
partner-note-fit = { $partner } کے وزن برآمد اور درآمد کے درمیان { $shift } مہینوں پر سب سے بہتر ملتے ہیں ({ $pct } % فرق)؛ { $used } لیے گئے۔
partner-note-hubs = نکالے گئے واسطے کے ممالک: { $hubs }۔

## انکار
error-partner-layout = شراکت دار کی فائلوں کی ساخت «{ $layout }» نہیں ہے۔ ساختیں general، china اور afghanistan ہیں۔
error-partner-conditions = لکھیں کہ فائل کن شرائط پر استعمال ہو سکتی ہے، اور کون سا معاہدہ یا خط یہ کہتا ہے۔ کچھ محفوظ نہیں ہوا۔
error-partner-country = فائل میں برآمد کنندہ ملک نہیں۔ دو حروف میں دیں جیسے CN۔ کچھ محفوظ نہیں ہوا۔
error-no-such-partner-file = شراکت دار کی فائل «{ $file }» نہیں ہے۔
error-no-partner-files = کسی شراکت دار ملک کی فائل موجود نہیں۔ پہلے ایک درآمد کریں۔
error-partner-parameter = پیمانہ { $name } «{ $text }» نہیں ہو سکتا۔ { $least } سے { $most } تک عدد دیں۔
error-partner-part = موازنے کا حصہ «{ $part }» نہیں ہے۔
error-partner-weak = یہ ملان درجہ C کا ہے۔ یہ صرف اشارہ ہے اور نتیجہ نہیں بن سکتا۔ کچھ نہیں لیا گیا۔
error-partner-unstated = { $file } کی شرائطِ استعمال درج نہیں۔ فائل شرائط کے ساتھ دوبارہ درآمد کریں۔ کچھ نہیں لیا گیا۔
error-partner-other-case = آئٹم { $item } مقدمہ { $case } میں نہیں۔ پہلے اس کے تاجر اور مدت پر مقدمہ کھولیے۔
