"""What can go wrong between the messenger and us."""

from pension.errors import OfficeError


class DownloadInterrupted(OfficeError):
    """The messenger did not hand the file over whole."""

    key = "download-interrupted"
