# Words of the window: shell, parts, first run, work list, settings.

app-name = جائزہ
app-purpose = کسٹمز گوشواروں کا بعد از کلیئرنس آڈٹ، اسی کمپیوٹر پر۔

## Places
rail = مقامات
place-worklist = فہرستِ کار
place-extracts = اقتباسات
place-targets = اہداف
place-cases = مقدمات
place-training = تربیت
place-review = نظرِ ثانی
place-settings = ترتیبات
skip-to-page = صفحے پر جائیں
page-missing = ایسا کوئی صفحہ نہیں
page-missing-why = یہ پتا کہیں نہیں لے جاتا۔ ممکن ہے صفحے کا نام بدل گیا ہو یا پتا نامکمل ہو۔

## Counts beside the places
count-overdue = { $count } کی میعاد گزر چکی
count-conflicts = { $count ->
    [one] { $count } تضاد
   *[other] { $count } تضادات
}

## Status bar
status-saved = { $time } پر محفوظ
status-nothing-saved = ابھی کچھ محفوظ کرنے کو نہیں
status-read-only = صرف پڑھنے کے لیے
status-demo = نمائشی: فرضی معلومات
status-conflicts = { $count ->
    [one] { $shown } تضاد
   *[other] { $shown } تضادات
}
status-waiting = { $count ->
    [one] { $shown } اندراج ابھی دفتر نہیں پہنچا
   *[other] { $shown } اندراجات ابھی دفتر نہیں پہنچے
}
status-in-step = تبادلے کے لیے کچھ باقی نہیں
status-keys = کلیدیں
status-lock = مقفل کریں

## Actions
action-close = بند کریں
action-cancel = منسوخ کریں
action-stop = روکیں
action-retry = دوبارہ کوشش کریں
loading = ایک لمحہ…
file-choose = فائل منتخب کریں…

## Panel at the end of the window
inspector = تفصیلات
inspector-show = تفصیلات دکھائیں
inspector-hide = تفصیلات چھپائیں

## Commands, palette, keys
command-palette = حکم، مقدمہ، تاجر یا کوڈ تلاش کریں
command-keys = اس صفحے کی کلیدیں
command-help = اس صفحے کی رہنمائی
command-go = { $place } پر جائیں
command-set = { $setting }: { $value }
command-copy-address = اس صفحے کا پتا نقل کریں
command-back = پیچھے
command-forward = آگے
palette-hint = حکم، مقدمہ، تاجر یا پی سی ٹی کوڈ لکھیں، یا صفحے کا پتا چسپاں کریں
palette-results = نتائج
palette-nothing = اس نام سے کچھ نہیں ملا۔
palette-address = یہ صفحہ کھولیں
palette-kind-case = مقدمہ
palette-kind-trader = تاجر
palette-kind-pct = پی سی ٹی کوڈ
palette-kind-extract = اقتباس
keys-title = اس صفحے کی کلیدیں
keys-grid = جدول میں
keys-grid-move = اُس سمت کا اگلا خانہ
keys-grid-ends = پہلا اور آخری کالم
keys-grid-corners = پہلا خانہ؛ End کے ساتھ آخری
keys-grid-page = ایک اسکرین اوپر یا نیچے
keys-grid-select = سطر منتخب کریں
keys-grid-open = سطر کھولیں؛ عنوان پر ہو تو ترتیب دیں
keys-grid-copy = منتخب سطریں نقل کریں
keys-grid-resize = عنوان پر: کالم تنگ یا چوڑا

## Help
help = رہنمائی
help-none = اس صفحے کے لیے رہنمائی موجود نہیں۔

## Jobs
jobs = جاری کام
job-untitled = طویل کام
job-progress = { $done } مکمل · فی سیکنڈ { $rate }
job-time-left = { $seconds ->
    [one] ایک سیکنڈ باقی
   *[other] تقریباً { $seconds } سیکنڈ باقی
}

## Fields
field-not-a-number = یہ عدد نہیں۔ ہندسے لکھیں اور کسر کے لیے نقطہ استعمال کریں۔
field-date-form = YYYY-MM-DD
field-not-a-date = تقویم میں ایسا کوئی دن نہیں۔ سال، مہینہ اور دن یوں لکھیں: 2026-03-05۔
confirm-reason = وجہ
confirm-reason-note = آپ کے نام اور وقت کے ساتھ روزنامچے میں درج رہے گی۔

## Tables
grid-rows = { $count ->
    [one] { $shown } سطر
   *[other] { $shown } سطریں
}
grid-selected = { $count ->
    [one] { $shown } منتخب
   *[other] { $shown } منتخب
}
grid-tools = جدول
grid-marks = نشانات
grid-columns = کالم
grid-filter-row = چھانٹیں
grid-filter = چھانٹیں
grid-filter-of = { $column } کے مطابق چھانٹیں
grid-export = برآمد
grid-export-csv = بطور CSV
grid-export-xlsx = بطور ورک بک (XLSX)
grid-no-rows = کوئی سطر پوری نہیں اترتی۔ مزید دیکھنے کے لیے کوئی شرط ہٹائیں۔

## Figures
figure-working = حساب کا طریقہ دکھائیں
figure-show-table = بطور جدول دکھائیں
figure-show-drawing = بطور خاکہ دکھائیں
figure-label = عنوان
figure-empty = خاکے کے لیے ابھی کچھ نہیں۔

## Marks
mark-due = میعاد قریب
mark-overdue = میعاد گزر چکی
mark-conflict = تضاد
mark-sealed = مہر بند
mark-draft = مسودہ
mark-done = مکمل
mark-flag = نشان زدہ
step-done = مکمل
days-left = { $days ->
    [0] آخری دن
    [one] ایک دن باقی
   *[other] { $days } دن باقی
}
days-over = { $days ->
    [one] ایک دن تاخیر
   *[other] { $days } دن تاخیر
}

## Months, as written in dates
month-01 = جنوری
month-02 = فروری
month-03 = مارچ
month-04 = اپریل
month-05 = مئی
month-06 = جون
month-07 = جولائی
month-08 = اگست
month-09 = ستمبر
month-10 = اکتوبر
month-11 = نومبر
month-12 = دسمبر

## Errors, by code; a message of its own goes before these
error-detail = تفصیل
error-unknown-command = یہ پروگرام حکم { $command } سے واقف نہیں۔ ممکن ہے دریچے اور انجن کے نسخے مختلف ہوں۔
error-engine-unreachable = انجن جواب نہیں دے رہا۔
error-internal = پروگرام کے اندر کوئی خرابی پیش آئی۔
error-code-invalid-input = درج کردہ معلومات قابلِ استعمال نہیں۔
error-code-not-found = یہ یہاں موجود نہیں۔
error-code-file-unreadable = فائل پڑھی نہیں جا سکتی۔
error-code-file-newer-than-program = یہ فائل پروگرام کے نئے نسخے نے لکھی ہے۔
error-code-file-locked = فائل کسی دوسرے پروگرام کے استعمال میں ہے۔
error-code-file-damaged = فائل کو نقصان پہنچا ہے۔
error-code-not-permitted = آپ کے منصب کو اس کی اجازت نہیں۔
error-code-signed-off = اس پر دستخط ہو چکے ہیں اور اسے بدلا نہیں جا سکتا۔
error-code-conflict = کسی اور نے یہی چیز بدل دی ہے۔
error-code-offline = دوسری جانب سے رابطہ نہیں ہو رہا۔
error-code-cancelled = روک دیا گیا۔ سب کچھ پہلے کی طرح ہے۔
error-code-disk-full = ڈسک میں جگہ نہیں۔
error-code-internal = پروگرام کے اندر کوئی خرابی پیش آئی۔
error-advice-invalid-input = کچھ نہیں بدلا۔ اندراج درست کر کے دوبارہ کوشش کریں۔
error-advice-file-unreadable = کچھ نہیں بدلا۔ دیکھیں کہ فائل کہیں اور کھلتی ہے، پھر اسے دوبارہ منتخب کریں۔
error-advice-file-newer-than-program = کچھ نہیں بدلا۔ پروگرام کا نیا نسخہ نصب کریں، پھر فائل کھولیں۔
error-advice-file-locked = کچھ ضائع نہیں ہوا۔ دوسرا پروگرام بند کر کے دوبارہ کوشش کریں۔
error-advice-file-damaged = پہلے کا محفوظ کردہ کام سلامت ہے۔ ترتیبات کے حصۂ حفاظت سے آخری نقل بحال کریں۔
error-advice-not-permitted = مطلوبہ منصب رکھنے والے شخص سے رجوع کریں۔
error-advice-signed-off = پہلے دستخط واپس لیں؛ روزنامچے میں دونوں باقی رہیں گے۔
error-advice-conflict = کچھ ضائع نہیں ہوا: دونوں صورتیں محفوظ ہیں۔ ان کا موازنہ کر کے تضاد رفع کریں۔
error-advice-offline = کچھ ضائع نہیں ہوا۔ کام جاری رکھیں؛ تبادلہ بعد میں دہرایا جا سکتا ہے۔
error-advice-disk-full = پہلے کا محفوظ کردہ کام سلامت ہے۔ کچھ جگہ خالی کر کے دوبارہ کوشش کریں۔
error-advice-internal = کچھ نہیں بدلا۔ اگر دوبارہ ہو تو نیچے درج نمبر کی اطلاع دیں۔

## First run
start-create = اس کمپیوٹر کو تیار کریں
start-create-why = آپ کا ہر اندراج اسی کمپیوٹر پر، آپ کے کلیدی فقرے سے مقفل رہتا ہے۔ کلیدی فقرے یا بحالی کوڈ کے بغیر اسے کوئی نہیں کھول سکتا۔
start-name = آپ کا نام
start-person = آپ کا ملازمتی نمبر
start-person-note = جیسا سرکاری شناختی کارڈ پر درج ہے۔
start-office = آپ کا دفتر
start-office-note = جیسا خطوط اور رپورٹوں پر لکھا جائے گا۔
start-passphrase = کلیدی فقرہ
start-passphrase-again = کلیدی فقرہ، دوبارہ
start-passphrase-differs = دونوں ایک جیسے نہیں۔
start-passphrase-show = جو لکھوں وہ دکھائیں
start-strength-empty = پانچ بے ربط الفاظ سب سے بہتر ہیں۔
start-strength-short = بہت مختصر: کم از کم بارہ حروف، بہتر ہے پانچ الفاظ۔
start-strength-fair = قابلِ قبول۔ پانچ مختلف الفاظ بہتر ہوں گے۔
start-strength-good = خوب۔
start-dir = محفوظ کرنے کی جگہ:
start-dir-usual = معمول کا فولڈر
start-dir-choose = دوسرا فولڈر منتخب کریں…
start-create-do = تیار کریں
start-recovery = یہ کوڈ لکھ لیں
start-recovery-why = کلیدی فقرہ بھول جانے پر اسی سے کام کھلے گا۔ یہ صرف ابھی دکھایا جا رہا ہے اور کہیں محفوظ نہیں ہوتا۔ اسے کاغذ پر، اس کمپیوٹر سے الگ رکھیں۔
start-recovery-kept = میں نے لکھ لیا ہے
start-recovery-go = جاری رکھیں
start-unlock = قفل کھولیں
start-unlock-do = قفل کھولیں
start-demo = پہلے دیکھ بھال لیں
start-demo-why = نمائشی حصے میں ایک فرضی تاجر، ایک اقتباس اور ایک مقدمہ ہے۔ ہر صفحے پر اس کی نشاندہی رہتی ہے اور اسے کسی بھی وقت نئے سرے سے بنایا جا سکتا ہے۔
start-demo-open = نمائشی حصہ کھولیں

## Work list
worklist-question = آج کیا کرنا لازم ہے، اور نہ کرنے سے کیا ضائع ہوگا
worklist-grid = مقدمات، امیدوار نتائج اور اہداف، فوری نوعیت کے مطابق
worklist-label = مقدمہ، امیدوار نتیجہ یا ہدف
worklist-trader = تاجر
worklist-money = خطرے میں رقم
worklist-last-day = آخری قانونی دن
worklist-days = مہلت
worklist-why = یہی دن کیوں
worklist-state = حالت
worklist-next = اگلا قدم
worklist-next-open-case = مقدمہ کھولیں
worklist-next-answer = سوال نامہ پُر کریں
worklist-next-record = نتائج درج کریں
worklist-next-write-report = رپورٹ لکھیں
worklist-next-none = دیکھیں
worklist-conflicts = { $count ->
    [one] { $count } تضاد رفع طلب
   *[other] { $count } تضادات رفع طلب
}
worklist-stages = مرحلہ وار مطالبہ
worklist-stage-detected = دریافت شدہ
worklist-stage-framed = عائد شدہ
worklist-stage-adjudicated = فیصل شدہ
worklist-stage-recovered = وصول شدہ
worklist-empty = یہاں مقدمات اور اہداف ہوں گے، سب سے فوری سب سے اوپر۔ آغاز کے لیے گوشواروں کا ایک اقتباس درآمد کریں۔
worklist-empty-do = اقتباس درآمد کریں

## Settings
settings-look = زبان اور ظاہری صورت
settings-safety = حفاظت
settings-about = تعارف
settings-program = پروگرام
settings-home = یہ ذخیرہ
settings-example = مثلاً:
setting-language = زبان
setting-language-en = انگریزی
setting-language-ur = اردو
setting-theme = رنگ
setting-theme-auto = نظام کے مطابق
setting-theme-light = روشن
setting-theme-dark = تاریک
setting-theme-contrast = نمایاں تضاد
setting-density = سطریں
setting-density-comfortable = کشادہ
setting-density-compact = گنجان
setting-grouping = اعداد کی تقسیم
setting-grouping-million = 1,234,567
setting-grouping-lakh = 12,34,567
about-program = نام
about-version = نسخہ
about-licence = اجازت نامہ
about-dir = محفوظ کرنے کی جگہ
about-install = تنصیب
about-layout = فائلوں کا نسخہ
about-entries = روزنامچے کے اندراجات
about-extracts = اقتباسات
about-blobs = منسلک فائلیں
about-store = مخزن
safety-backup = نقلِ محفوظ
safety-backup-why = اس ذخیرے کی مقفل نقل آپ کے منتخب فولڈر میں لکھتا ہے، بہتر ہے کہ الگ رکھی ہوئی یو ایس بی پر، اور اسے دوبارہ کھول کر دیکھتا ہے کہ سالم ہے۔
safety-backup-last = آخری نقل:
safety-backup-do = فولڈر میں نقل بنائیں…
safety-backup-done = لکھ کر دوبارہ کھولی گئی: روزنامچے کے { $entries } اندراجات۔
safety-check = مکمل جانچ
safety-check-why = روزنامچے کا ہر اندراج اور ہر منسلک فائل پڑھ کر اسے اس کی مہر سے ملاتا ہے۔
safety-check-do = ابھی جانچیں
safety-check-whole = سالم: روزنامچے کے { $entries } اندراجات، { $blobs } منسلک فائلیں۔
safety-check-damaged = کچھ مطابقت نہیں رکھتا۔ روزنامچے کے { $entries } اندراجات اور { $blobs } منسلک فائلیں پڑھی گئیں۔
safety-passphrase = کلیدی فقرہ
safety-passphrase-old = موجودہ کلیدی فقرہ
safety-passphrase-new = نیا کلیدی فقرہ
safety-passphrase-note = کم از کم بارہ حروف؛ پانچ الفاظ بہترین ہیں۔
safety-passphrase-do = کلیدی فقرہ بدلیں
safety-passphrase-done = نیا کلیدی فقرہ نافذ ہے۔
