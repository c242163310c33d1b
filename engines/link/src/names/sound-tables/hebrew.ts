/**
 * What stands for what between Latin letters and Hebrew ones?
 *
 * Written by `bench/learn-sounds.ts`; see `sound-table.ts` for how it is read.
 *
 * @module
 */

export const HEBREW_SOUNDS = `
cuts 0.246 -0.096
weights $ 2.12 ^ 2.12 a 2.45 b 3.91 c 3.99 d 3.84 e 2.57 f 4.58 g 4.01 h 3.48 i 2.76 j 5.60 k 3.75 l 3.16 m 3.66 n 2.91 o 2.96 p 4.66 q 7.22 r 2.83 s 3.11 t 3.41 u 3.74 v 4.50 w 4.88 y 4.34 z 4.60
silent a -4.57 e -3.86 h -5.62 o -6.87
$ 2.00 - $ 2.12 e$ -4.04
^ 2.00 - ^ 2.12
ʹ 4.64 -0.11 a -1.54 e -0.71 he 2.16 i -1.09
א 3.03 -1.73 a 2.07 at -1.75 ay -0.01 da -1.28 e 0.26 eh -0.54 ej 0.60 ha -1.92 i -2.90 in -1.90 is -1.70 o -2.08 u -0.34
ב 3.46 - ab 1.57 av 2.61 aw 1.77 b 3.32 ba 3.36 be 4.01 bo 1.24 bu 3.07 eb 0.90 ev 3.18 ew 1.13 ow 0.74 v 2.89 va 1.39 ve 2.86 w 0.94 we 0.48
ג 3.83 - ag 0.90 aj 1.02 dj 3.83 eg 2.20 g 3.77 ga 3.33 ge 2.78 gh 2.94 gi 1.35 go 0.64 gu 3.50 ig 0.74 j 2.65 ja 4.43 je 3.54 ju 2.54
ד 3.74 -6.86 ad 2.63 d 3.67 da 2.55 de 3.75 di 0.16 do 1.02 ed 2.80 od 0.74
ה 3.56 - a 1.63 ah 2.09 as -0.74 ay 0.73 e 0.56 eh 1.81 er 0.86 et 0.98 h 1.97 ha 3.20 he 3.24 hi -0.11 hu 1.53 is -0.01 it 0.15 o -4.08 ya 0.64 ye -0.30
ו 2.38 -3.29 a -3.43 al -0.88 au 0.61 aw 1.09 e -4.66 ew -0.06 ho -2.15 hu 0.73 o 2.38 on -2.35 oo 1.34 os -2.15 ot -0.48 ou 2.91 ow 2.83 u 2.25 ud 0.11 v 1.23 va 1.79 ve 1.78 w 1.91 wa 2.41 we 2.76 wh 2.36 wo 1.95
ז 4.90 - as -0.21 az 4.54 es 1.24 ez 2.62 gi 1.07 hs 0.40 s 1.24 sa 0.83 se 3.07 us 1.62 z 3.95 za 4.04 ze 4.52
ח 5.58 - ah 3.14 ce 1.54 ch 6.08 eh 2.69 ej 3.53 g -0.78 ge 1.26 h 1.87 ha 4.39 j 2.72 ja 2.59 je 4.27 kh 5.16
ט 3.53 - ad -0.79 at 1.54 dt 0.18 et 2.34 ht -0.68 pt 0.99 t 3.22 ta 2.69 te 3.28 th 2.70 ut 0.97
י 2.28 -3.05 a -1.40 e 0.08 ea -1.61 ee -0.24 eg -1.75 ey 1.14 gh 0.86 gi -0.88 h -3.15 hi -2.44 hy 0.77 i 2.33 ie 1.45 ig 0.17 il -0.18 is -2.46 iy 0.69 j 1.31 ja 1.36 je 1.03 jo 0.57 ju 0.85 le -2.32 u -2.12 uh -1.02 y 2.31 ye 0.62 yi 0.19
כ 5.47 - c -0.29 ca 3.48 ch 7.03 ej 3.03 ek 3.88 ha 0.79 k 1.44 ka 3.03 ke 2.53 kh 3.55
ל 3.05 - al 2.48 el 3.59 er -2.15 gl 1.48 hl 1.36 il -1.51 l 2.78 la 2.12 le 3.49 li -0.88 lo -1.45 ul -1.01
מ 3.54 - am 3.49 em 2.52 im 1.36 m 3.16 ma 4.55 mb 1.44 me 3.46 mo 1.52 mu 1.55 om 0.73
נ 2.80 - an 3.34 en 2.99 gn -0.49 hn 0.17 in -0.34 n 2.56 na 1.41 nd -0.28 ne 2.58 ni -2.16 ns -1.78 nt -1.52 on -1.07 un 0.59
ס 3.23 -7.30 as 0.70 c -0.04 ce 2.54 cj 2.22 ds -0.90 es 1.86 ez 1.91 he -1.39 iz -0.37 s 2.96 sa 0.99 sc 0.48 se 1.82 sz 2.25 us -0.16 ys 1.64 z 0.57 za 0.79
ע 6.54 -1.39 a 1.94 aa 2.47 e -0.29
פ 3.80 - af 3.07 ap 2.72 ef 2.75 ep 0.99 f 3.75 fa 2.81 fe 3.73 fi 0.62 fs 0.89 p 3.66 pa 3.39 pe 4.58 th 0.84 v -2.06 ve -0.05 wh 1.57
צ 4.57 -5.88 az 1.38 c 0.93 ca 0.12 ce 2.70 ch 6.58 ci 1.79 cz 4.39 e -2.79 ec 0.55 sa -0.48 t -1.87 ts 3.76 tz 6.47 z 2.85 za 1.82 ze 2.86 zi 1.34
ק 3.34 - a -3.68 ak 0.64 aq 3.06 c 2.57 ca 2.51 ch 2.04 co 0.54 cq 3.96 ek -0.08 g -3.25 h -2.65 k 3.30 ka 2.55 ke 2.80 ko 0.23 ku 0.47 q 2.69 qu 6.40 uk 0.21
ר 2.72 - ar 2.50 er 3.87 hr -0.44 or -2.60 r 2.36 ra 1.61 re 2.48 ri -0.37 ro -0.50 rt -0.49 ur 1.33 wr -0.12
ש 4.50 - as 0.52 ce 0.46 ch 4.53 is 1.18 ks 1.50 s 1.24 sa 1.84 sh 6.25 sz 3.90 t -1.90
ת 5.47 - at 3.77 et 0.70 so 0.94 t 2.34 ta 2.80 te 2.52 th 6.07
`;
