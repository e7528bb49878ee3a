/**
 * Query parameters that do not choose the article: who sent the reader, the session, the way it is shown. Kept narrow:
 * a parameter wrongly taken for idle makes two articles one, which loses one silently; a missed one only costs a fetch.
 */
const TRACKING =
  /^(?:utm_.*|fbclid|fb_(?:action_ids|action_types|comment_id|ref|source)|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid?|mc_[ce]id|_ga|_gl|_gid|zarsrc|gidzl|zalo_.*|ref_src|__cf_chl_.*)$/i;
const SESSION = /^(?:phpsessid|jsessionid|aspsessionid.*|asp\.net_sessionid|sessid)$/i;
/** `share` and `replytocom` are WordPress', `isdlg` and `contenttypeid` SharePoint's, `tmpl` and `layout` Joomla's. */
const WAY_SHOWN =
  /^(?:amp|amp_markup|outputtype|print|printview|replytocom|isdlg|contenttypeid|folderctid)$/i;
const SHOWN_BY_VALUE = new Map([
  ['share', /^(?:facebook|twitter|email|linkedin|telegram|x|zalo|print)$/i],
  ['tmpl', /^component$/i],
  ['mode', /^print$/i],
  ['view', /^(?:print|amp|mobile)$/i],
  ['device', /^(?:mobile|desktop)$/i],
]);
/** Liferay keeps the article in the path (…/-/asset_publisher/…) and hangs the state of its windows on the query. */
const LIFERAY_WINDOW = /^(?:redirect|inheritredirect|p_[pl]_.*|p_r_p_.*|_[^=]*_redirect)$/i;

/** @param path canonical path of the same address */
export function isIdleParameter(name: string, value: string, path: string): boolean {
  if (TRACKING.test(name) || SESSION.test(name) || WAY_SHOWN.test(name)) return true;
  if (SHOWN_BY_VALUE.get(name.toLowerCase())?.test(value)) return true;
  return path.includes('/-/') && LIFERAY_WINDOW.test(name);
}
