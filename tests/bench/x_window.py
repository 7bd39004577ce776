"""Watches an X display through libX11: when a program's first window is there and painted.

Without a window manager the server itself maps windows, so a MapNotify on the root is the moment
at which the window exists on the screen; it is painted when its pixels are no longer all alike.
"""

import ctypes
import ctypes.util
import time

_x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
_SUBSTRUCTURE_NOTIFY = 1 << 19
_MAP_NOTIFY = 19
_Z_PIXMAP = 2
_SMALLEST = 150  # pixels; what is smaller is a splash screen's helper or a tool tip


class _Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int),
                ("height", ctypes.c_int), ("rest", ctypes.c_char * 256)]


class _MapEvent(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("event", ctypes.c_ulong), ("window", ctypes.c_ulong),
                ("override_redirect", ctypes.c_int)]


class _Event(ctypes.Union):
    _fields_ = [("map", _MapEvent), ("pad", ctypes.c_long * 24)]


class _Image(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_ubyte)),
                ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
                ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int),
                ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int),
                ("bits_per_pixel", ctypes.c_int)]


for _name, _result, _arguments in [
        ("XOpenDisplay", ctypes.c_void_p, [ctypes.c_char_p]),
        ("XDefaultRootWindow", ctypes.c_ulong, [ctypes.c_void_p]),
        ("XSelectInput", ctypes.c_int, [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]),
        ("XSync", ctypes.c_int, [ctypes.c_void_p, ctypes.c_int]),
        ("XPending", ctypes.c_int, [ctypes.c_void_p]),
        ("XNextEvent", ctypes.c_int, [ctypes.c_void_p, ctypes.POINTER(_Event)]),
        ("XGetWindowAttributes", ctypes.c_int,
         [ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(_Attributes)]),
        ("XGetImage", ctypes.POINTER(_Image),
         [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
          ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]),
        ("XDestroyImage", ctypes.c_int, [ctypes.POINTER(_Image)])]:
    _function = getattr(_x, _name)
    _function.restype, _function.argtypes = _result, _arguments

# A window may go while it is asked about; the default handler would end this program.
_handler_type = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_ignore = _handler_type(lambda display, event: 0)
_x.XSetErrorHandler(_ignore)


class Screen:
    """A connection to $DISPLAY that sees the windows that appear."""

    def __init__(self):
        self._display = _x.XOpenDisplay(None)
        if not self._display:
            raise OSError("no X display; run this under xvfb-run")
        root = _x.XDefaultRootWindow(self._display)
        _x.XSelectInput(self._display, root, _SUBSTRUCTURE_NOTIFY)
        _x.XSync(self._display, 0)

    def forget(self):
        """Drops what has appeared until now."""
        _x.XSync(self._display, 1)

    def first_window(self, timeout=30):
        """(seconds of time.perf_counter() at which it was mapped, window)."""
        end = time.perf_counter() + timeout
        event = _Event()
        while time.perf_counter() < end:
            while _x.XPending(self._display):
                _x.XNextEvent(self._display, ctypes.byref(event))
                now = time.perf_counter()
                if event.map.type == _MAP_NOTIFY and not event.map.override_redirect:
                    width, height = self._size(event.map.window)
                    if width >= _SMALLEST and height >= _SMALLEST:
                        return now, event.map.window
            time.sleep(0.0005)
        raise TimeoutError("no window appeared")

    def painted(self, window, timeout=30):
        """Seconds of time.perf_counter() at which the window shows several colours."""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            if self._colors(window) >= 4:
                return time.perf_counter()
            time.sleep(0.001)
        raise TimeoutError("the window stayed blank")

    def _size(self, window):
        attributes = _Attributes()
        if not _x.XGetWindowAttributes(self._display, window, ctypes.byref(attributes)):
            return 0, 0
        return attributes.width, attributes.height

    def _colors(self, window):
        width, height = self._size(window)
        colors = set()
        # Some lines are enough to see that there is more than a ground.
        for line in range(4, height, max(1, height // 24)):
            image = _x.XGetImage(self._display, window, 0, line, max(1, width), 1, 0xFFFFFFFF,
                                 _Z_PIXMAP)
            if not image:
                return 0
            data = ctypes.string_at(image.contents.data, image.contents.bytes_per_line)
            _x.XDestroyImage(image)
            colors.update(data[i:i + 3] for i in range(0, len(data), 4))
            if len(colors) >= 4:
                break
        return len(colors)
