import { Menu } from '@base-ui/react/menu';

/*
 * The parts of a menu that are used. Where several modules import the library's namespace, all of its parts are bundled,
 * filters and submenus too: 11 KB (observed: Next 16.4.6 with Turbopack).
 */

export const MenuRoot = Menu.Root;
export const MenuTrigger = Menu.Trigger;
export const MenuPortal = Menu.Portal;
export const MenuPositioner = Menu.Positioner;
export const MenuPopup = Menu.Popup;
export const MenuItem = Menu.Item;
export const MenuGroup = Menu.Group;
