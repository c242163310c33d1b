/**
 * With which words is a way called safe?
 *
 * Assumes: as in `offer-words.ts`, smaller languages were written down without a native reader.
 *
 * @module
 */
export const safeWords =
  "safe/safely/safest/secure/secured/no danger/not dangerous/no police/no checkpoint/no checkpoints/no patrol/no patrols/nobody checks/no controls/easy crossing/" +
  "sûr/sûre/sûrs/sans danger/sans risque/pas de police/pas de contrôle/pas de contrôles/sécurisé/sécurisée/tranquille/aucun danger/" +
  "seguro/segura/seguros/sin peligro/sin riesgo/no hay policía/sin retenes/sin policía/ningún peligro/sem perigo/sem risco/não tem polícia/sem polícia/" +
  "безопасно/безопасный/безопасная/безопасная дорога/нет полиции/без полиции/нет проверок/спокойно/" +
  "امن/آمن/امنة/آمنة/امان/بأمان/مافي شرطة/ما في شرطة/لا توجد شرطة/بدون خطر/مفيش خطر/امن است/پولیس نیست/خطر ندارد/خوندي/خطر نشته/پولیس نشته/" +
  "安全/没有警察/没警察/没有检查/没有危险/没危险/" +
  "salama/hakuna hatari/hakuna polisi/lafiya/babu hadari/babu yan sanda/" +
  "ደህና ነው/አደጋ የለም/ፖሊስ የለም/ሰላማዊ/ውሑስ/ሓደጋ የለን/ፖሊስ የለን/" +
  "নিরাপদ/বিপদ নেই/ঝুঁকি নেই/পুলিশ নেই";
