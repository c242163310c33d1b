/**
 * What stands for what between Latin letters and Hebrew ones?
 *
 * Written by `bench/learn-sounds.ts`; see `sound-table.ts` for how it is read.
 *
 * @module
 */

export const HEBREW_SOUNDS = `
cuts 0.231 -0.093
weights $ 2.14 ^ 2.14 a 2.47 b 3.90 c 3.83 d 3.84 e 2.60 f 4.62 g 4.00 h 3.46 i 2.78 j 5.56 k 3.81 l 3.07 m 3.67 n 2.90 o 2.98 p 4.48 q 7.34 r 2.81 s 3.10 t 3.34 u 3.76 v 4.50 w 4.90 x 7.75 y 4.36 z 4.58
silent a -4.64 e -2.74 h -4.07 i -7.97
$ 2.00 - $ 2.14 e$ -1.14
^ 2.00 - ^ 2.14
ʹ 4.60 -0.15 a -1.60 ch 3.09 e -0.51 eo 0.92 er -0.17 he 2.09 i -1.01
א 3.03 -1.75 a 2.09 an -2.08 as -1.31 at -1.74 ay 0.03 da -1.20 e 0.29 eh -0.87 ej 0.58 ha -0.29 i -2.91 in -1.87 is -1.69 ll -1.48 o -2.01 u -0.41 ul 0.65 uw 1.63
ב 3.46 - ab 1.41 av 2.49 aw 1.74 b 3.25 ba 3.47 bb 3.83 be 4.14 bo 1.31 bu 2.87 eb 0.46 ev 3.27 ew 1.07 hb 0.67 ow 0.78 ub -0.03 v 2.90 va 1.72 ve 2.93 w 1.06 we 0.47
ג 3.81 - ag 0.48 aj 2.42 dj 3.77 ec -0.37 eg 2.06 g 3.71 ga 3.50 ge 2.97 gg 4.08 gh 2.92 gi 1.45 go 0.82 gu 3.54 ig 0.68 j 2.56 ja 4.49 je 3.79 ju 2.52
ד 3.74 -6.12 ad 2.48 d 3.62 da 2.79 dd 3.99 de 3.91 di 0.98 do 1.21 ed 2.64 od 0.78
ה 3.55 - a 1.65 ah 1.98 as -0.74 at -1.26 ay 0.86 e 0.56 eh 1.70 er 0.95 et 0.92 h 1.94 ha 3.25 he 3.35 hi -0.06 is -0.00 it 0.10 o -4.07 ya 0.67 ye -0.61
ו 2.38 -3.32 a -3.83 al -0.38 au 0.62 aw 1.05 e -4.27 ew -0.89 ho -0.75 hu 1.89 in -2.55 o 2.39 on -1.74 oo 1.33 or -1.28 os -1.60 ot -0.16 ou 2.95 ow 2.86 u 2.25 ut -1.29 ux 4.94 v 1.20 va 1.90 ve 1.95 vi -0.25 w 1.86 wa 2.46 we 3.06 wh 2.34 wo 2.02
ז 4.88 - as -0.22 az 4.51 es 1.37 ez 2.43 gi 1.06 j 0.59 s 1.16 sa 1.21 se 3.09 us 1.64 z 3.90 za 4.16 ze 4.53 zz 4.61
ח 5.56 - ah 3.10 ce 1.39 ch 5.90 eh 2.60 ej 3.43 g -1.04 gg 2.95 h 1.83 ha 4.38 j 2.81 ja 2.44 je 4.23 kh 5.18
ט 3.53 - ad -0.76 at 1.22 dt 0.11 et 1.69 pt 0.75 t 3.05 ta 2.70 te 3.07 th 2.65 tt 4.45 ut 0.84
י 2.28 -3.01 a -1.46 ch 0.22 e 0.04 ea -1.36 ee -0.22 eg -1.75 er -1.07 ey 1.79 gh 0.84 gi -0.76 h -3.72 he -1.22 hi -1.95 hy 0.72 i 2.35 ie 1.36 ig 0.49 il -2.02 is -1.13 it -0.14 iy 0.73 j 1.32 ja 1.35 je 0.93 jo 0.55 ju 0.84 ll 0.09 ri -2.26 u -2.15 uh -1.09 y 2.31 ye 0.45 yi 0.48
כ 5.49 - c -0.46 ca 3.36 ch 6.84 e -0.08 ek 2.11 ha 0.81 k 1.50 ka 3.13 ke 2.63 kh 3.60 ut 1.99
ל 3.05 - al 2.25 el 3.13 er -2.14 gl 1.28 hl 1.49 l 2.60 la 2.21 le 3.23 li -2.19 ll 3.98
מ 3.55 - am 3.48 em 2.40 hm 0.35 im 1.39 m 3.12 ma 4.64 mb 1.45 me 3.52 mm 3.34 mo 1.52 mu 1.67 om 0.78
נ 2.79 - an 3.20 en 3.00 gn -0.60 hn 0.40 in -0.04 n 2.52 na 1.41 nd -0.01 ne 2.48 ni -2.15 nn 2.44 ns -1.62 nt -1.62 on -2.49 se -1.09 un 0.59
ס 3.25 -6.52 as 0.63 c -0.20 ce 2.44 cj 2.04 es 1.72 ez 2.05 he -1.48 iz -0.35 s 2.86 sa 0.93 sc 0.32 se 1.23 ss 3.61 sz 2.24 us -0.22 xa 5.31 ys 1.70 z 0.53 za 1.17
ע 6.52 -1.35 a 1.94 aa 2.50 e -0.22
פ 3.80 - af 2.40 ap 2.55 ef 2.46 ep 0.75 f 3.41 fa 2.92 fe 3.94 ff 6.53 fi 1.71 fs 0.98 p 3.40 pa 3.27 pe 4.34 ph 5.28 pp 5.55 th 0.75 v -2.12 ve 0.07 wh 1.56
צ 4.56 - az 1.48 c 1.06 ca -0.13 ce 2.52 ch 6.35 ci 1.04 cz 4.36 ec 1.15 sa -0.47 t -1.62 ts 3.75 tz 6.38 ut 1.87 z 2.64 ze 3.05 zi 1.33 zz 5.50
ק 3.36 - a -4.77 ak -0.32 aq 2.47 ax 2.98 c 2.40 ca 2.51 cc 2.79 ch 2.07 ck 4.99 co -0.63 cq 4.67 ek -0.65 g -3.24 k 3.21 ka 2.84 ke 3.05 kk 1.12 ko 0.49 ku 0.72 q 2.49 qu 6.63
ר 2.71 -7.89 ar 2.42 er 3.83 hr 0.42 or -0.80 r 2.30 ra 1.75 rd -0.17 re 2.45 ri -0.39 ro 0.22 rr 2.17 rt -0.58 ru -1.26 ur 1.46 wr -0.12
ש 4.52 - a -3.61 as 0.67 ce 0.34 ch 4.55 is 1.21 s 1.25 sa 1.90 sc 4.41 se 0.50 sh 6.06 sz 3.90 t -1.94 x 2.42
ת 5.50 - at 3.68 so 0.98 t 2.28 ta 2.74 te 2.58 th 5.97 tt 1.59
`;
