# Что читает сотрудник рядом с кадрами видео. Сказано, что видно, а не что решать.
sheet-verdict-pass = Подошло
sheet-verdict-retry = Записать ещё раз
sheet-verdict-review = Решает человек

sheet-cause-none = Всё, о чём просили, видно, и лицо знакомо.
sheet-cause-nothing-to-compare = Сравнить лицо было не с чем.
sheet-cause-unsure = Машина не уверена, что это то же лицо.
sheet-cause-unnamed = Машина не уверена.
sheet-cause-no-face = Лица не видно.
sheet-cause-several-faces = В кадре больше одного человека.
sheet-cause-too-dark = Лицо слишком тёмное.
sheet-cause-too-bright = Лицо слишком светлое.
sheet-cause-backlight = Свет сзади.
sheet-cause-blurred = Картинка размыта.
sheet-cause-too-far = Лицо слишком далеко.
sheet-cause-too-near = Лицо слишком близко.
sheet-cause-face-covered = Часть лица закрыта.
sheet-cause-face-out-of-frame = Часть лица вне кадра.
sheet-cause-too-short = Видео слишком короткое.
sheet-cause-too-long = Видео слишком длинное.
sheet-cause-unreadable-file = Файл не открылся.
sheet-cause-forwarded = Видео переслано.
sheet-cause-seen-before = Видео уже присылали.
sheet-cause-expired = Видео пришло поздно.
sheet-cause-wrong-action = Этого движения не видно: { $action }.
sheet-cause-action-too-fast = Это движение было слишком быстрым: { $action }.
sheet-cause-different-person-in-the-clip = Лицо в видео меняется.
sheet-cause-not-recognised = Лицо не то, что на фотографии.
sheet-cause-looks-replayed = Возможно, снято с экрана или картинки.

sheet-pictures = Это одно лицо?
sheet-video = В видео
sheet-reference = Фото в деле
sheet-reference-aged = Фото в деле, { $years ->
    [0] меньше года
    [one] { $years } год
    [few] { $years } года
    [many] { $years } лет
   *[other] { $years } года
}
sheet-nearest = ближе всего
sheet-no-picture = Показать нечего
sheet-likeness-very-like = Очень похоже
sheet-likeness-like = Похоже
sheet-likeness-unsure = Трудно сказать
sheet-likeness-unlike = Не похоже
sheet-likeness-unknown = Сравнить не удалось

sheet-movements = Сделано ли, о чём просили?
sheet-movement-seen = { $action }
sheet-movement-missed = Не видно: { $action }
sheet-movement-unlooked = Не искали: { $action }
sheet-between = { $start }–{ $end } с
sheet-course-yaw = Голова в сторону
sheet-course-pitch = Голова вверх и вниз
sheet-course-mouth = Рот
sheet-course-smile = Улыбка
sheet-course-eyes = Глаза
sheet-seconds = секунды
sheet-no-course = Хода движений нет.

sheet-signs = Живой ли это человек?
sheet-cue = { $sign }: { $strength }
sheet-strength-strong = сильно
sheet-strength-clear = ясно
sheet-strength-slight = слабо
sheet-sign-passive = Похоже на изображение лица
sheet-sign-planar = Голова движется как плоская
sheet-sign-lifeless = Лицо слишком неподвижно
sheet-sign-cut-out = Глаза или рот движутся на неподвижном лице
sheet-sign-frozen = Картинка стоит
sheet-sign-repeated = Отрезок идёт дважды
sheet-sign-reversed = Отрезок идёт назад
sheet-sign-spliced = Видео разрезано и склеено
sheet-sign-border = Край экрана или листа
sheet-sign-moire = Узор экрана
sheet-sign-banding = Мерцание экрана
sheet-risk-none = Ничто не говорит против.
sheet-risk-slight = Против говорит немногое.
sheet-risk-clear = Кое-что говорит против.
sheet-risk-strong = Многое говорит против.
sheet-risk-unlooked = На это не смотрели.
sheet-passive-living = Кожа и свет выглядят настоящими.
sheet-passive-undecided = Кожа и свет ни о чём не говорят.
sheet-passive-picture = Кожа и свет как на картинке.
sheet-passive-absent = На этой машине кожу и свет не смотрели.

sheet-quality = Хорошее ли видео?
sheet-unread = Прочитать ничего не удалось.
sheet-face-share = Лицо видно { $share } % времени.
sheet-lasts = { $seconds } с
sheet-oneness-one = От начала до конца одно лицо.
sheet-oneness-several = Лицо не всё время одно.
sheet-light-glaring = Лицо слишком светлое.
sheet-light-good = Свет хороший.
sheet-light-dim = Свет слабый.
sheet-light-dark = Лицо слишком тёмное.
sheet-sharpness-sharp = Картинка чёткая.
sheet-sharpness-soft = Картинка чуть мягкая.
sheet-sharpness-blurred = Картинка размыта.
sheet-distance-near = Лицо слишком близко.
sheet-distance-right = Расстояние подходящее.
sheet-distance-far = Лицо слишком далеко.
